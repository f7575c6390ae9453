/// Routing policies and replay over HTTP.
@NullMarked
package io.esimswitchboard.orchestrator.routing.http;

import org.jspecify.annotations.NullMarked;
