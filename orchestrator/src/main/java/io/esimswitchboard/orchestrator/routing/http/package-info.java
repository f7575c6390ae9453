/// Routing over HTTP, for operators.
@NullMarked
package io.esimswitchboard.orchestrator.routing.http;

import org.jspecify.annotations.NullMarked;
