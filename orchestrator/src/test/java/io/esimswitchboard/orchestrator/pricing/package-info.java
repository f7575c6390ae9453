@NullMarked
package io.esimswitchboard.orchestrator.pricing;

import org.jspecify.annotations.NullMarked;
