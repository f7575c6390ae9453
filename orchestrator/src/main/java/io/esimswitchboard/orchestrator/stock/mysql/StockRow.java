package io.esimswitchboard.orchestrator.stock.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The framework sees that an array may be null only by `jakarta.annotation.Nullable`.
@MappedEntity("stock")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record StockRow(
        @Id byte[] attemptId,
        byte[] orderId,
        String providerId,
        String planId,
        String providerOrderId,
        String deliverable,
        boolean named,
        BigDecimal costAmount,
        String currency,
        byte[] secretsSealed,
        String status,
        @Nullable Instant expiresAt,
        @jakarta.annotation.Nullable byte[] takenOrderId,
        Instant createdAt,
        Instant updatedAt) {}
