package io.esimswitchboard.orchestrator.idempotency.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("idempotency_key")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record ClaimRow(
        @Id String idemKey,
        byte[] requestHash,
        byte @Nullable [] orderId,
        @Nullable Integer answerStatus,
        byte @Nullable [] answerSealed,
        Instant runningUntil,
        Instant createdAt) {}
