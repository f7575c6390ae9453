package io.esimswitchboard.orchestrator.statusstore.mysql;

import io.micronaut.core.annotation.Introspected;

@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record EsimStateRow(byte[] id, byte[] orderId, String profileStatus, String serviceStatus) {}
