/// How eligible offers are put into an order: pure values and functions, the same for a decision and for its replay.
@NullMarked
package io.esimswitchboard.orchestrator.routing.policy;

import org.jspecify.annotations.NullMarked;
