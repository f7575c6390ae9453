@NullMarked
package io.esimswitchboard.orchestrator.quote;

import org.jspecify.annotations.NullMarked;
