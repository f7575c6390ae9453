package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// All who wait on this instance for an order to move. What this instance writes wakes them at once; for what others
/// write there is one look for all of them, so a thousand open waits cost the database no more than a few.
@Singleton
public final class OrderWatch implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final OrderVersions versions;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final BackgroundLoop loop;

    /// @param look the pause between two looks at what other instances have written
    OrderWatch(OrderVersions versions, @Value("${orders.watch:200ms}") Duration look) {
        this.versions = versions;
        this.loop = new BackgroundLoop("order-watch", look, this::look);
    }

    private static final class Wait {

        private final OrderId order;
        private final int version;
        private final CountDownLatch over = new CountDownLatch(1);

        Wait(OrderId order, int version) {
            this.order = order;
            this.version = version;
        }

        void seen(int current) {
            if (current != version) {
                over.countDown();
            }
        }
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    /// Blocks until the order has another version than `version` or `patience` has passed; answers at once where it has
    /// one, or does not exist.
    public void await(OrderId order, int version, Duration patience) {
        Wait wait = new Wait(order, version);
        waits.add(wait);
        try {
            // Asked after the wait was entered: whatever is written from here on wakes it.
            if (versions.of(List.of(order)).getOrDefault(order, 0) == version) {
                var _ = wait.over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waits.remove(wait);
        }
    }

    @EventListener
    void moved(OrderMoved moved) {
        OrderId id = moved.order().id();
        waits.stream()
                .filter(wait -> wait.order.equals(id))
                .forEach(wait -> wait.seen(moved.order().version()));
    }

    private boolean look() {
        List<OrderId> orders = waits.stream().map(wait -> wait.order).distinct().toList();
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            Map<OrderId, Integer> current = versions.of(orders.subList(from, Math.min(orders.size(), from + AT_ONCE)));
            waits.forEach(wait -> wait.seen(current.getOrDefault(wait.order, wait.version)));
        }
        return false;
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
    }
}
