package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.provider.WebhookDelayStore.Usual;
import io.esimswitchboard.provider.ProviderId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns how soon after an order each wholesaler usually calls, so that one that has not is asked then and not when
/// its adapter would ask anyway.
///
/// `provider.webhook.overdue` counts the calls that did not come in time; of each wholesaler it is told once a minute.
@Singleton
public final class WebhookDelays implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelays.class);
    private static final int ENOUGH = 20;
    private static final int WAITING = 1_000;
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration TELL_AGAIN = Duration.ofMinutes(1);

    private final WebhookDelayStore store;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final BlockingQueue<Sample> heard = new ArrayBlockingQueue<>(WAITING);
    private final Map<ProviderId, Instant> told = new ConcurrentHashMap<>();
    private final BackgroundLoop loop;
    private volatile Map<ProviderId, Usual> usual = Map.of();

    /// @param refresh how often what was heard is stored, and what others have stored is read
    WebhookDelays(
            WebhookDelayStore store,
            InstantSource clock,
            MeterRegistry meters,
            @Value("${orders.webhook-delays.refresh:5s}") Duration refresh) {
        this.store = store;
        this.clock = clock;
        this.meters = meters;
        this.loop = new BackgroundLoop("webhook-delays", refresh, this::refresh);
    }

    private record Sample(ProviderId provider, Duration delay) {}

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    /// A wholesaler's call about an order has come in. Stored a little later; a few may be lost.
    public void heard(ProviderId provider, Duration afterTheOrder) {
        var _ = heard.offer(new Sample(provider, afterTheOrder));
    }

    /// How long after an order a call is overdue; empty while too few have come to tell.
    public Optional<Duration> overdueAfter(ProviderId provider) {
        return Optional.ofNullable(usual.get(provider))
                .filter(known -> known.samples() >= ENOUGH)
                .map(known -> known.delay().plus(known.delay().dividedBy(4)).plus(GRACE));
    }

    /// A wholesaler is about to be asked, so long after the order, without having called.
    public void asked(ProviderId provider, Duration afterTheOrder) {
        overdueAfter(provider)
                .filter(limit -> afterTheOrder.compareTo(limit) >= 0)
                .ifPresent(_ -> overdue(provider, afterTheOrder));
    }

    private void overdue(ProviderId provider, Duration afterTheOrder) {
        meters.counter("provider.webhook.overdue", "provider", provider.value()).increment();
        Instant now = clock.instant();
        Instant last = told.put(provider, now);
        if (last == null || Duration.between(last, now).compareTo(TELL_AGAIN) >= 0) {
            LOG.warn("provider.webhook_overdue: {} has not called {} after an order", provider.value(), afterTheOrder);
        } else {
            told.put(provider, last);
        }
    }

    private boolean refresh() {
        for (Sample sample = heard.poll(); sample != null; sample = heard.poll()) {
            store.heard(sample.provider(), sample.delay());
        }
        usual = store.all();
        return false;
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
    }
}
