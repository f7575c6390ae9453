package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;

/// Deletes quotes some time after they have expired, a batch at a time.
@Context
final class PurgeQuotes {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int BATCH = 500;

    private final BackgroundLoop loop;

    PurgeQuotes(Quotes quotes, QuoteSettings settings, InstantSource clock) {
        this.loop = new BackgroundLoop(
                "purge-quotes", PAUSE, () -> quotes.purge(clock.instant().minus(settings.keptFor()), BATCH) == BATCH);
    }

    @EventListener
    void start(StartupEvent event) {
        loop.start();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }
}
