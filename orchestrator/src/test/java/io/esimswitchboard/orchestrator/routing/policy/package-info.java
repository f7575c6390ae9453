@NullMarked
package io.esimswitchboard.orchestrator.routing.policy;

import org.jspecify.annotations.NullMarked;
