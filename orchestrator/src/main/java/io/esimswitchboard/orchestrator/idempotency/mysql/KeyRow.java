package io.esimswitchboard.orchestrator.idempotency.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jakarta.annotation.Nullable;
import java.time.Instant;

/// The framework sees that an array may be null only by `jakarta.annotation.Nullable`.
@MappedEntity("idempotency_key")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record KeyRow(
        @Id String idemKey,
        byte[] requestHash,
        @Nullable byte[] orderId,
        @Nullable Integer answerStatus,
        @Nullable byte[] answerSealed,
        Instant createdAt) {}
