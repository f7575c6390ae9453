/// The `Idempotency-Key` header.
@NullMarked
package io.esimswitchboard.orchestrator.idempotency.http;

import org.jspecify.annotations.NullMarked;
