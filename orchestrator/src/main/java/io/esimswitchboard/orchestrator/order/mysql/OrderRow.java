package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("orders")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record OrderRow(
        @Id byte[] id,
        byte[] tenantId,
        @Nullable String reference,
        String status,
        int version,
        long lastSequence,
        boolean testMode,
        BigDecimal totalAmount,
        String totalCurrency,
        byte[] travellerSealed,
        @Nullable LocalDate departureDate,
        @Nullable LocalDate returnDate,
        String metadata,
        @Nullable Instant scheduledFor,
        @Nullable Instant wakeAt,
        Instant createdAt,
        Instant updatedAt) {}
