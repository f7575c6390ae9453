package io.esimswitchboard.orchestrator.usage.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("usage_queue")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record QueueRow(
        @Id byte[] esimId,
        String providerId,
        @Nullable Instant dueAt,
        @Nullable Instant leaseUntil,
        int quiet) {}
