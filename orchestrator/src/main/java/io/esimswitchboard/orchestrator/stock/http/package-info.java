/// Stock over HTTP.
@NullMarked
package io.esimswitchboard.orchestrator.stock.http;

import org.jspecify.annotations.NullMarked;
