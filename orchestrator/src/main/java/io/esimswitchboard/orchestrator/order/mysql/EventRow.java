package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("order_event")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record EventRow(
        @Id byte[] id,
        byte[] orderId,
        long sequence,
        byte[] tenantId,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String data,
        String cause) {}
