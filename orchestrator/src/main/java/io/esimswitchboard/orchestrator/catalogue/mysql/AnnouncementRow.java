package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// @param messageKey the subject's id: a provider's, a policy's
@MappedEntity("outbox")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the driver, never compared
public record AnnouncementRow(@Id String messageKey, String topic, byte[] payload, Instant createdAt) {}
