/// Which offer an order is bought from, and why.
@NullMarked
package io.esimswitchboard.orchestrator.routing;

import org.jspecify.annotations.NullMarked;
