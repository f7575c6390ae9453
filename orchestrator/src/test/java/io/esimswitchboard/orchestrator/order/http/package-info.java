@NullMarked
package io.esimswitchboard.orchestrator.order.http;

import org.jspecify.annotations.NullMarked;
