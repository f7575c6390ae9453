/// The life of an order: placed, attempted, settled, delivered.
@NullMarked
package io.esimswitchboard.orchestrator.order;

import org.jspecify.annotations.NullMarked;
