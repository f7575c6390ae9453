@NullMarked
package io.esimswitchboard.orchestrator.order.kafka;

import org.jspecify.annotations.NullMarked;
