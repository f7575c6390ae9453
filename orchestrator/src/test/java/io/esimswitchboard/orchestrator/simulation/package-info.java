/// The order code under every accident one seed can think of, in one thread of events.
@NullMarked
package io.esimswitchboard.orchestrator.simulation;

import org.jspecify.annotations.NullMarked;
