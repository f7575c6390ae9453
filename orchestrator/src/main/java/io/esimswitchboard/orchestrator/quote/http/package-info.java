/// Quotes over HTTP.
@NullMarked
package io.esimswitchboard.orchestrator.quote.http;

import org.jspecify.annotations.NullMarked;
