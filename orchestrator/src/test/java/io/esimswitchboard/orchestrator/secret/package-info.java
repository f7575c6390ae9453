@NullMarked
package io.esimswitchboard.orchestrator.secret;

import org.jspecify.annotations.NullMarked;
