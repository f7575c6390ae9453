package io.esimswitchboard.orchestrator.statusstore.mysql;

import io.micronaut.core.annotation.Introspected;

@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record LoggedRow(byte[] orderId, long sequence, String type, String data) {}
