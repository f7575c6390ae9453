package io.esimswitchboard.orchestrator.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Synced;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/// What a sync changed.
///
/// @param offers on sale now
/// @param rejected the first plans that could not be understood
/// @param rejectedCount how many there were
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record SyncJson(
        long catalogueVersion,
        int offers,
        int created,
        int changed,
        int retired,
        List<RejectedJson> rejected,
        int rejectedCount) {

    private static final int SHOWN = 500;

    static SyncJson of(Synced synced) {
        return new SyncJson(
                synced.version(),
                synced.counts().offers(),
                synced.counts().created(),
                synced.counts().changed(),
                synced.counts().retired(),
                synced.rejected().stream()
                        .limit(SHOWN)
                        .map(plan -> new RejectedJson(plan.sku(), plan.reason()))
                        .toList(),
                synced.counts().rejected());
    }

    @Serdeable
    record RejectedJson(String sku, String reason) {}
}
