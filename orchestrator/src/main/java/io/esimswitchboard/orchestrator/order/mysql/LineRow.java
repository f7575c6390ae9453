package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The framework sees that an array may be null only by `jakarta.annotation.Nullable`.
@MappedEntity("order_line")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record LineRow(
        @Id byte[] id,
        byte[] orderId,
        int position,
        byte[] packageId,
        int quantity,
        BigDecimal unitPrice,
        String currency,
        String status,
        int fulfilledQuantity,
        @Nullable String reason,
        Instant deadlineAt,
        @jakarta.annotation.Nullable byte[] topUpEsimId,
        @Nullable String topUpIccid) {}
