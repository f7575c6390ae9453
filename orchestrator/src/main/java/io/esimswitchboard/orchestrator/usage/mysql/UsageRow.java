package io.esimswitchboard.orchestrator.usage.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("esim_usage")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record UsageRow(
        @Id byte[] esimId,
        @Nullable Long totalBytes,
        @Nullable Long usedBytes,
        boolean unlimited,
        Instant asOf,
        Instant fetchedAt,
        String source,
        int percentTold) {}
