package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param createdAt kept from the first time the row is written
@MappedEntity("offer")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record OfferRow(
        @Id byte[] id,
        byte[] packageId,
        String providerId,
        String planId,
        String planName,
        String status,
        String deliverable,
        BigDecimal costAmount,
        String currency,
        String costSource,
        @Nullable Integer installWindowDays,
        boolean topUpSupported,
        Instant createdAt,
        Instant changedAt) {}
