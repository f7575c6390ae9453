package io.esimswitchboard.orchestrator.provider.health;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.provider.Circuits;
import io.esimswitchboard.orchestrator.provider.HealthScores;
import io.esimswitchboard.orchestrator.provider.health.SignStore.SeenAt;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The health of all accounts, from what all instances have seen. What this one sees is stored a few seconds later, so
/// that no order waits for it; what a crash takes with it before then is missing, and no more.
@Singleton
public final class LiveHealth implements HealthScores, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHealth.class);

    private final SignStore store;
    private final Circuits circuits;
    private final HealthSettings settings;
    private final InstantSource clock;
    private final Map<SeenAt, Long> seen = new ConcurrentHashMap<>();
    private final BackgroundLoop loop;
    private volatile Map<ProviderId, ProviderHealth> current = Map.of();

    public LiveHealth(SignStore store, Circuits circuits, HealthSettings settings, InstantSource clock) {
        this.store = store;
        this.circuits = circuits;
        this.settings = settings;
        this.clock = clock;
        this.loop = new BackgroundLoop("provider-health", settings.refresh(), this::refreshed);
    }

    @EventListener
    void start(StartupEvent event) {
        loop.start();
    }

    public void saw(ProviderId provider, Sign sign) {
        seen.merge(new SeenAt(provider, sign), 1L, Long::sum);
    }

    @Override
    public BigDecimal score(ProviderId provider) {
        return health(provider).score();
    }

    public ProviderHealth health(ProviderId provider) {
        return current.getOrDefault(provider, ProviderHealth.UNKNOWN);
    }

    void refresh() {
        Instant now = clock.instant();
        flush(now);
        Map<SeenAt, Fading> all = store.all();
        current = judged(all, now);
        Instant old = now.minus(settings.keptFor());
        if (all.values().stream().anyMatch(each -> each.asOf().isBefore(old))) {
            store.forget(old);
        }
    }

    private boolean refreshed() {
        refresh();
        return false;
    }

    private void flush(Instant now) {
        for (SeenAt each : List.copyOf(seen.keySet())) {
            Long count = seen.remove(each);
            if (count == null) {
                continue;
            }
            try {
                store.add(each, count, now, settings.halfLife());
            } catch (RuntimeException e) {
                seen.merge(each, count, Long::sum);
                throw e;
            }
        }
    }

    private Map<ProviderId, ProviderHealth> judged(Map<SeenAt, Fading> all, Instant now) {
        Set<ProviderId> heldBack = circuits.heldBack();
        Map<ProviderId, Tally> tallies = new HashMap<>();
        heldBack.forEach(provider -> tallies.put(provider, new Tally(settings)));
        all.forEach((each, fading) -> tallies.computeIfAbsent(each.provider(), _ -> new Tally(settings))
                .add(each.sign(), fading.at(now, settings.halfLife())));
        Map<ProviderId, ProviderHealth> judged = new HashMap<>();
        tallies.forEach((provider, tally) -> judged.put(provider, tally.judge(heldBack.contains(provider))));
        return Map.copyOf(judged);
    }

    /// Stores what is left to store, where that is possible.
    @Override
    @PreDestroy
    public void close() {
        loop.close();
        try {
            flush(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("what was seen of the providers last is not stored", e);
        }
    }
}
