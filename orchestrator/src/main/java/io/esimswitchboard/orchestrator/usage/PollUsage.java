package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimProvider;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Asks for the usage of eSIMs that are due, and forgets readings that nobody has renewed for long.
@Singleton
public final class PollUsage implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int ROUNDS_PER_PURGE = 600;
    private static final int PURGE = 1_000;

    private final Providers providers;
    private final UsageQueue queue;
    private final UsageStore store;
    private final UsageCalls calls;
    private final UsageSettings settings;
    private final PollSettings polls;
    private final InstantSource clock;
    private final BackgroundLoop loop;
    private int round;

    PollUsage(
            Providers providers,
            UsageQueue queue,
            UsageStore store,
            UsageCalls calls,
            UsageSettings settings,
            PollSettings polls,
            InstantSource clock) {
        this.providers = providers;
        this.queue = queue;
        this.store = store;
        this.calls = calls;
        this.settings = settings;
        this.polls = polls;
        this.clock = clock;
        this.loop = new BackgroundLoop("usage-polls", LOOK_AGAIN, this::look);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    private boolean look() {
        for (EsimProvider provider : providers.all()) {
            if (provider.usageReports().isPresent()) {
                queue.takeDue(provider.id(), polls.perSecond(), settings.lease())
                        .forEach(calls::poll);
            }
        }
        return ++round % ROUNDS_PER_PURGE == 0 && store.purge(clock.instant().minus(settings.kept()), PURGE) == PURGE;
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
    }
}
