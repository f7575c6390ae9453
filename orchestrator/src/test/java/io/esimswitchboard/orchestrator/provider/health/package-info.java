@NullMarked
package io.esimswitchboard.orchestrator.provider.health;

import org.jspecify.annotations.NullMarked;
