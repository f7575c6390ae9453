package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("provider_sync")
record SyncRow(
        @Id String providerId,
        Instant attemptedAt,
        @Nullable Instant succeededAt,
        int offers,
        int created,
        int changed,
        int retired,
        int rejected,
        @Nullable String failure,
        @Nullable String failureDetail,
        @Nullable Instant failingSince) {}
