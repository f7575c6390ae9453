package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at parked calls again once their order is known, gives up on those that stay strangers, and deletes old ones.
@Singleton
public final class ParkedNotices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedNotices.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration PARKED_AT_MOST = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 100;
    private static final int PURGE = 1_000;
    private static final int ROUNDS_PER_PURGE = 120;

    private final NoticeStore store;
    private final ApplyNotices applyNotices;
    private final InstantSource clock;
    private final BackgroundLoop loop;
    private int round;

    ParkedNotices(NoticeStore store, ApplyNotices applyNotices, InstantSource clock) {
        this.store = store;
        this.applyNotices = applyNotices;
        this.clock = clock;
        this.loop = new BackgroundLoop("parked-notices", LOOK_AGAIN, this::look);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    private boolean look() {
        store.matched(BATCH).forEach(this::apply);
        return ++round % ROUNDS_PER_PURGE == 0 && tidy();
    }

    private void apply(ReceivedWebhook webhook) {
        try {
            applyNotices.applyParked(webhook);
        } catch (OrderMovedException e) {
            LOG.debug("{}, looked at again", e.getMessage());
        }
    }

    private boolean tidy() {
        Instant now = clock.instant();
        int dead = store.bury(now.minus(PARKED_AT_MOST));
        if (dead > 0) {
            LOG.warn("{} calls were about orders nobody knows", dead);
        }
        return store.purge(now.minus(KEPT), PURGE) == PURGE;
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
    }
}
