@NullMarked
package io.esimswitchboard.orchestrator.pricing.http;

import org.jspecify.annotations.NullMarked;
