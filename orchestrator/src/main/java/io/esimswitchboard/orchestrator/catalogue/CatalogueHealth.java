package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.provider.SyncRecords;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.reactivestreams.Publisher;

/// Ready once every provider's catalogue has been asked for: the cheapest offer of one provider is not the cheapest.
/// A provider that does not answer holds nobody up for long.
@Singleton
@Readiness
final class CatalogueHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Providers providers;
    private final SyncRecords records;
    private final LiveCatalogue catalogue;
    private final InstantSource clock;
    private final Instant started;

    CatalogueHealth(Providers providers, SyncRecords records, LiveCatalogue catalogue, InstantSource clock) {
        this.providers = providers;
        this.records = records;
        this.catalogue = catalogue;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean ready = allAsked() || clock.instant().isAfter(started.plus(PATIENCE));
        return Publishers.just(HealthResult.builder("catalogue", ready ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("version", catalogue.current().version()))
                .build());
    }

    private boolean allAsked() {
        Set<ProviderId> asked = records.all().keySet();
        return providers.all().stream().map(EsimProvider::id).allMatch(asked::contains);
    }
}
