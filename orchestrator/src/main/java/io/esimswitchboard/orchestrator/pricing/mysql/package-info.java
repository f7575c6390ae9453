/// Rate cards, exchange rates and price rules in the database.
@NullMarked
package io.esimswitchboard.orchestrator.pricing.mysql;

import org.jspecify.annotations.NullMarked;
