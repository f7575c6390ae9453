package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("provider_account")
record AccountRow(
        @Id String id,
        @Nullable Boolean enabled,
        @Nullable Integer priority,
        @Nullable Integer weight,
        Instant updatedAt) {}
