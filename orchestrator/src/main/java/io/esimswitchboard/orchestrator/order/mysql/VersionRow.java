package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.core.annotation.Introspected;

/// An order's version.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record VersionRow(byte[] id, int version) {}
