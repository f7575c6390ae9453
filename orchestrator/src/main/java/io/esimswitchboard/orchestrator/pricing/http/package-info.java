/// Rate cards, exchange rates and price rules over HTTP.
@NullMarked
package io.esimswitchboard.orchestrator.pricing.http;

import org.jspecify.annotations.NullMarked;
