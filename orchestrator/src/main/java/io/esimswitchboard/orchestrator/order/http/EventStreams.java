package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// The streams that are open: so many for a key, and none once the service is about to stop.
@Singleton
final class EventStreams implements GracefulShutdownCapable {

    private final OrderQueries orders;
    private final JsonMapper json;
    private final InstantSource clock;
    private final int mostPerCaller;
    private final Map<Caller, Integer> counts = new HashMap<>();
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(
            OrderQueries orders,
            JsonMapper json,
            InstantSource clock,
            @Value("${orders.streams-per-key:50}") int mostPerCaller) {
        this.orders = orders;
        this.json = json;
        this.clock = clock;
        this.mostPerCaller = mostPerCaller;
    }

    /// Opens a stream of `order`'s events after `sequence`. Closing it makes room for another.
    InputStream open(Caller caller, OrderId order, long sequence) {
        admit(caller);
        EventStream stream = new EventStream(
                new OrderFollower(orders, json, clock, order, sequence), closed -> leave(caller, closed));
        open.add(stream);
        return stream;
    }

    private synchronized void admit(Caller caller) {
        if (counts.merge(caller, 1, Integer::sum) > mostPerCaller) {
            counts.merge(caller, -1, Integer::sum);
            throw ProblemException.tooManyRequests("Too many streams are open with this key.", Duration.ofSeconds(10));
        }
    }

    private void leave(Caller caller, EventStream stream) {
        open.remove(stream);
        synchronized (this) {
            counts.computeIfPresent(caller, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        open.forEach(EventStream::finish);
        return CompletableFuture.completedFuture(null);
    }
}
