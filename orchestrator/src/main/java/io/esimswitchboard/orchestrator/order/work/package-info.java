/// Doing what an order waits for: sending attempts and settling doubtful ones.
@NullMarked
package io.esimswitchboard.orchestrator.order.work;

import org.jspecify.annotations.NullMarked;
