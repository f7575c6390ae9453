@NullMarked
package io.esimswitchboard.orchestrator;

import org.jspecify.annotations.NullMarked;
