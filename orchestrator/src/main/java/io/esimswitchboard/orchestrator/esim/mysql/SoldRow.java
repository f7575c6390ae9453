package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// An eSIM with who sold it, and as what.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record SoldRow(
        byte[] packageId, String providerId, @Nullable String iccid, String profileStatus, String serviceStatus) {}
