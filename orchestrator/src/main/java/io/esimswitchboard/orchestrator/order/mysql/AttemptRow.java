package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The framework sees that an array may be null only by `jakarta.annotation.Nullable`.
@MappedEntity("attempt")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record AttemptRow(
        @Id byte[] id,
        byte[] orderId,
        byte[] lineId,
        int unit,
        int number,
        int choiceRank,
        String providerId,
        String reference,
        String state,
        @Nullable String providerOrderId,
        @Nullable Instant sentAt,
        @Nullable String error,
        @Nullable String providerCode,
        @Nullable String detail,
        @Nullable String resolvedBy,
        int settleCount,
        @Nullable Instant dueAt,
        @Nullable Instant reviewAt,
        @jakarta.annotation.Nullable byte[] caseId,
        @Nullable String cancellation,
        Instant createdAt) {}
