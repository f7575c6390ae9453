package io.esimswitchboard.orchestrator.notice.mysql;

import io.micronaut.core.annotation.Introspected;

/// Which attempt of which order a provider's key names.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record AttemptKeyRow(byte[] id, byte[] orderId) {}
