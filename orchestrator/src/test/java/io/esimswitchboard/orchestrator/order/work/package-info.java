@NullMarked
package io.esimswitchboard.orchestrator.order.work;

import org.jspecify.annotations.NullMarked;
