/// REST API, catalogue, routing, order lifecycle and status store.
@NullMarked
package io.esimswitchboard.orchestrator;

import org.jspecify.annotations.NullMarked;
