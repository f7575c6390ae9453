@NullMarked
package io.esimswitchboard.orchestrator.routing;

import org.jspecify.annotations.NullMarked;
