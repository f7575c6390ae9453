@NullMarked
package io.esimswitchboard.orchestrator.tenant;

import org.jspecify.annotations.NullMarked;
