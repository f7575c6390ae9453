@NullMarked
package io.esimswitchboard.orchestrator.idempotency;

import org.jspecify.annotations.NullMarked;
