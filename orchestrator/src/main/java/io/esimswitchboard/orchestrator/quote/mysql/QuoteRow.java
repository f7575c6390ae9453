package io.esimswitchboard.orchestrator.quote.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("quote")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record QuoteRow(
        @Id byte[] id,
        byte[] tenantId,
        String currency,
        @Nullable String fxBase,
        @Nullable BigDecimal fxRate,
        @Nullable String fxSource,
        @Nullable Instant fxAsOf,
        int absorbBasisPoints,
        Instant createdAt,
        Instant expiresAt,
        @jakarta.annotation.Nullable byte[] orderId) {}
