/// The audit in the database.
@NullMarked
package io.esimswitchboard.orchestrator.audit.mysql;

import org.jspecify.annotations.NullMarked;
