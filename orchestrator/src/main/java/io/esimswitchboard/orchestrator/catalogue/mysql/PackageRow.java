package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("esim_package")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record PackageRow(
        @Id byte[] id,
        String fingerprint,
        String coverage,
        String type,
        @Nullable Long dataBytes,
        @Nullable Long fairUseBytes,
        @Nullable Long fairUseSeconds,
        @Nullable Integer throttleKbps,
        int validityDays,
        String activation,
        Instant createdAt) {}
