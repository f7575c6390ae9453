package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Has the usage of eSIMs asked for from time to time, where their provider can be asked.
@Singleton
public final class WatchUsage {

    private final UsageQueue queue;
    private final UsageStore store;
    private final Providers providers;
    private final PollSettings settings;

    WatchUsage(UsageQueue queue, UsageStore store, Providers providers, PollSettings settings) {
        this.queue = queue;
        this.store = store;
        this.providers = providers;
        this.settings = settings;
    }

    /// A new one. Inside the caller's transaction.
    public void begin(EsimId id, ProviderId provider, Instant now) {
        if (reports(provider)) {
            queue.wake(id, provider, now.plus(settings.soonest()));
        }
    }

    /// One that somebody has just used, switched on or topped up. Inside the caller's transaction.
    public void lookSoon(EsimId id, Instant now) {
        store.find(id).ifPresent(esim -> {
            if (reports(esim.provider())) {
                queue.wake(id, esim.provider(), now);
            }
        });
    }

    private boolean reports(ProviderId provider) {
        return providers.find(provider).flatMap(EsimProvider::usageReports).isPresent();
    }
}
