package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A claim whose time has run out.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record ExpiredRow(byte[] id, byte[] orderId, Instant expiresAt) {}
