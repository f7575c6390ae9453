package io.esimswitchboard.orchestrator.notice.mysql;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which attempt of which order a provider's key names.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record AttemptKeyRow(byte[] id, byte[] orderId, @Nullable Instant waitingSince) {}
