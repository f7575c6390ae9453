/// Provider accounts in the database.
@NullMarked
package io.esimswitchboard.orchestrator.provider.mysql;

import org.jspecify.annotations.NullMarked;
