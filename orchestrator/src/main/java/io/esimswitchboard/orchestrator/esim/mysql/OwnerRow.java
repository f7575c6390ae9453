package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.core.annotation.Introspected;

/// The storefront that an eSIM belongs to.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record OwnerRow(byte[] tenantId) {}
