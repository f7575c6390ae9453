package io.esimswitchboard.orchestrator.provider.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.provider.LastSync;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an account's catalogue was last read; the counts are of the last success.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record LastSyncJson(
        Instant attemptedAt,
        @Nullable Instant succeededAt,
        int offers,
        int created,
        int changed,
        int retired,
        int rejected,
        @Nullable String failure) {

    static LastSyncJson of(LastSync last) {
        LastSync.Counts counts = last.counts();
        return new LastSyncJson(
                last.attemptedAt(),
                last.succeededAt().orElse(null),
                counts.offers(),
                counts.created(),
                counts.changed(),
                counts.retired(),
                counts.rejected(),
                last.failure()
                        .map(failed -> failed.reason() + ": " + failed.detail())
                        .orElse(null));
    }
}
