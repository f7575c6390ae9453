package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("claim")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record ClaimRow(
        @Id byte[] id,
        byte[] tenantId,
        byte[] orderId,
        byte[] lineId,
        byte[] attemptId,
        String providerId,
        byte[] providerKeyHash,
        byte[] secretSealed,
        String status,
        @Nullable String redeemedIccid,
        @Nullable Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {}
