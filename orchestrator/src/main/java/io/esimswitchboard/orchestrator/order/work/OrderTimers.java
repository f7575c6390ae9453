package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderInput;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Releases scheduled orders and ends what a deadline ends. What is due stands in the database: any instance does it.
@Singleton
public final class OrderTimers implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int BATCH = 20;

    private final OrderStore store;
    private final OrderMachine machine;
    private final InstantSource clock;
    private final BackgroundLoop loop;

    OrderTimers(OrderStore store, OrderMachine machine, InstantSource clock) {
        this.store = store;
        this.machine = machine;
        this.clock = clock;
        this.loop = new BackgroundLoop("order-timers", LOOK_AGAIN, this::look);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    /// Answers whether there may be more to do.
    public boolean look() {
        Instant now = clock.instant();
        return store.moveDue(now, BATCH, order -> move(order, now)) == BATCH;
    }

    private Change move(Order order, Instant now) {
        Change release = machine.apply(order, new OrderInput.Released(), now);
        return release.isEmpty() ? machine.apply(order, new OrderInput.DeadlinePassed(), now) : release;
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
    }
}
