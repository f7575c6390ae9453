@NullMarked
package io.esimswitchboard.orchestrator.usage;

import org.jspecify.annotations.NullMarked;
