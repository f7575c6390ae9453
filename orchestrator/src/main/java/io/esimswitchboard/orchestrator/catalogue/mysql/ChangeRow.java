package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The framework sees that an array may be null only by `jakarta.annotation.Nullable`.
///
/// @param id given by the database; null until it has
@MappedEntity("catalogue_change")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record ChangeRow(
        @Id @GeneratedValue @Nullable Long id,
        long version,
        String kind,
        @jakarta.annotation.Nullable byte[] offerId,
        @jakarta.annotation.Nullable byte[] packageId,
        @Nullable String providerId,
        @Nullable BigDecimal costAmount,
        @Nullable String currency,
        Instant recordedAt) {}
