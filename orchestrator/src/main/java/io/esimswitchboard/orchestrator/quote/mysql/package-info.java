/// Quotes in the database.
@NullMarked
package io.esimswitchboard.orchestrator.quote.mysql;

import org.jspecify.annotations.NullMarked;
