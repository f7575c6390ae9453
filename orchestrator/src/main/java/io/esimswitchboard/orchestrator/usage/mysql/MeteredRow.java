package io.esimswitchboard.orchestrator.usage.mysql;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An eSIM with what is known of its usage; the members of the reading are null where there is none.
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record MeteredRow(
        byte[] id,
        byte[] orderId,
        byte[] packageId,
        String providerId,
        @Nullable String providerOrderId,
        @Nullable String iccid,
        String serviceStatus,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Long totalBytes,
        @Nullable Long usedBytes,
        @Nullable Boolean unlimited,
        @Nullable Instant asOf,
        @Nullable Instant fetchedAt,
        @Nullable String source,
        int percentTold,
        int quiet) {}
