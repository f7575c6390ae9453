/// From a call to a verdict: address, signature, pace, durability. Knows neither HTTP nor a server.
@NullMarked
package io.esimswitchboard.ingest.intake;

import org.jspecify.annotations.NullMarked;
