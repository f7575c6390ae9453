package io.esimswitchboard.orchestrator.routing.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param scope with `version` the key
/// @param activeVersion of the scope; null where none is active
@MappedEntity("routing_policy")
record PolicyRow(
        @Id String scope,
        long version,
        String body,
        Instant createdAt,
        String createdBy,
        @Nullable Long activeVersion) {}
