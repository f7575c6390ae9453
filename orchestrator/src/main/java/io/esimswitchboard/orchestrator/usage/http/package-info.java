/// Usage over HTTP.
@NullMarked
package io.esimswitchboard.orchestrator.usage.http;

import org.jspecify.annotations.NullMarked;
