package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("reconciliation_case")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record CaseRow(
        @Id byte[] id,
        byte[] tenantId,
        byte[] orderId,
        byte[] lineId,
        byte[] attemptId,
        String status,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String decision,
        @Nullable String resolvedBy,
        @Nullable String note) {}
