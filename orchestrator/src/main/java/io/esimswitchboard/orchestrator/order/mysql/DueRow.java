package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// A due attempt.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record DueRow(byte[] id, byte[] orderId, @Nullable String wokenBy) {}
