package io.esimswitchboard.orchestrator.notice.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("inbound_webhook")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record WebhookRow(
        @Id byte[] id,
        String providerId,
        String dedupKey,
        String verification,
        String status,
        String orderKey,
        byte[] bodySealed,
        Instant receivedAt,
        @Nullable Instant appliedAt) {}
