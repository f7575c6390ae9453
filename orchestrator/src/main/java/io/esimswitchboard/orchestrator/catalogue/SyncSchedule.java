package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.provider.SyncRecords;
import io.esimswitchboard.provider.EsimProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Reads every provider's catalogue by itself, each on a thread of its own, so that a slow one holds up no other.
@Singleton
@Requires(property = "catalogue.sync.enabled", notEquals = "false")
class SyncSchedule {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Providers providers;
    private final CatalogueSync sync;
    private final SyncRecords records;
    private final SyncSettings settings;
    private final InstantSource clock;
    private final List<BackgroundLoop> loops = new ArrayList<>();

    SyncSchedule(
            Providers providers, CatalogueSync sync, SyncRecords records, SyncSettings settings, InstantSource clock) {
        this.providers = providers;
        this.sync = sync;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void start(StartupEvent event) {
        for (EsimProvider provider : providers.all()) {
            ProviderSchedule schedule = new ProviderSchedule(settings, clock.instant());
            BackgroundLoop loop = new BackgroundLoop(
                    "catalogue sync of " + provider.id().value(), LOOK_EVERY, () -> look(provider, schedule));
            loops.add(loop);
            loop.start();
        }
    }

    @PreDestroy
    void stop() {
        loops.forEach(BackgroundLoop::close);
    }

    private boolean look(EsimProvider provider, ProviderSchedule schedule) {
        Instant now = clock.instant();
        if (!schedule.due(now) || schedule.satisfied(records.find(provider.id()), now)) {
            return false;
        }
        try {
            schedule.tried(sync.sync(provider, false), clock.instant());
        } catch (RuntimeException e) {
            schedule.failed(clock.instant());
            throw e;
        }
        return false;
    }
}
