@NullMarked
package io.esimswitchboard.orchestrator.order;

import org.jspecify.annotations.NullMarked;
