package io.esimswitchboard.orchestrator.pricing.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// @param kind with `subject` and `version` the key
@MappedEntity("price_document")
record DocumentRow(@Id String kind, String subject, long version, String body, Instant createdAt, String createdBy) {}
