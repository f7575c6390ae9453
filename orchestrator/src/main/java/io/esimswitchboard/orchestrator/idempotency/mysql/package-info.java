/// Idempotency keys in MySQL.
@NullMarked
package io.esimswitchboard.orchestrator.idempotency.mysql;

import org.jspecify.annotations.NullMarked;
