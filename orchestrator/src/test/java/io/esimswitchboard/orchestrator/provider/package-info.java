@NullMarked
package io.esimswitchboard.orchestrator.provider;

import org.jspecify.annotations.NullMarked;
