package io.esimswitchboard.orchestrator.idempotency;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import java.time.Duration;

/// Deletes keys a day after they were used, a batch at a time.
@Context
final class PurgeKeys {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int BATCH = 500;

    private final BackgroundLoop loop;

    PurgeKeys(CreateOnce createOnce) {
        this.loop = new BackgroundLoop("purge-idempotency-keys", PAUSE, () -> createOnce.purge(BATCH));
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
