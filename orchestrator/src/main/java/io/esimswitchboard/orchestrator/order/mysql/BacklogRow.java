package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// The oldest message of the outbox.
///
/// @param span how many numbers lie between it and the newest, both included
@Introspected
record BacklogRow(Instant createdAt, long span) {}
