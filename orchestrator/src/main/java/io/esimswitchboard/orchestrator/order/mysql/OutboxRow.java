package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param id given by the database; null until it has
@MappedEntity("outbox")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record OutboxRow(
        @Id @GeneratedValue @Nullable Long id,
        String topic,
        String messageKey,
        byte[] payload,
        boolean sealed,
        Instant createdAt) {}
