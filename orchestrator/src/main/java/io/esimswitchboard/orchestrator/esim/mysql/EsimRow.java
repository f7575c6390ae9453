package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("esim")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record EsimRow(
        @Id byte[] id,
        byte[] tenantId,
        byte[] orderId,
        byte[] lineId,
        byte[] attemptId,
        @Nullable String iccid,
        byte[] installCodeSealed,
        String profileStatus,
        String serviceStatus,
        Instant createdAt,
        Instant updatedAt) {}
