package io.esimswitchboard.orchestrator.order.kafka;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.order.Outbox.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tells how far behind Kafka is, `outbox.oldest.seconds` and `outbox.depth.messages`, and deletes what was put aside
/// a month ago. A scrape asks nothing of the database: what it reads is a few seconds old.
@Context
final class OutboxCare {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Outbox outbox;
    private final InstantSource clock;
    private final BackgroundLoop loop;
    private volatile Backlog backlog = new Backlog(Optional.empty(), 0);

    OutboxCare(Outbox outbox, InstantSource clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.clock = clock;
        this.loop = new BackgroundLoop("outbox-care", LOOK_AGAIN, this::look);
        Gauge.builder("outbox.oldest.seconds", this, OutboxCare::oldestSeconds).register(meters);
        Gauge.builder("outbox.depth.messages", this, care -> (double) care.backlog.atMost())
                .register(meters);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    private boolean look() {
        backlog = outbox.backlog();
        outbox.purgeSetAside(clock.instant().minus(KEPT));
        return false;
    }

    private double oldestSeconds() {
        Instant now = clock.instant();
        return backlog.oldest()
                .map(written -> Duration.between(written, now).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    @PreDestroy
    void stop() {
        loop.close();
    }
}
