package io.esimswitchboard.orchestrator.order.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Follows one order's events and writes them as server-sent events. For one thread, but for [#stop()].
///
/// A settled order is watched a little longer, since what it brings about may follow at once; then the stream ends. So
/// it does after a quarter of an hour: a client that wants more comes again with the last id it has seen.
final class OrderFollower {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration AFTERMATH = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int BATCH = 100;
    private static final byte[] END = new byte[0];

    private final OrderQueries orders;
    private final JsonMapper json;
    private final InstantSource clock;
    private final OrderId id;
    private final Instant deadline;
    private long sequence;
    private boolean greeted;
    private volatile boolean stopped;

    OrderFollower(OrderQueries orders, JsonMapper json, InstantSource clock, OrderId id, long sequence) {
        this.orders = orders;
        this.json = json;
        this.clock = clock;
        this.id = id;
        this.deadline = clock.instant().plus(LONGEST);
        this.sequence = sequence;
    }

    /// What to send next; blocks until there is something. Empty at the end.
    byte[] next() {
        if (!greeted) {
            greeted = true;
            return comment("following " + id);
        }
        Optional<Order> order = orders.find(id);
        List<OrderEvent> events = news();
        if (!events.isEmpty()) {
            return write(events);
        }
        return stopped || order.isEmpty() || !clock.instant().isBefore(deadline) ? END : await(order.get());
    }

    // The order is read before its events are: a change in between wakes the wait at once.
    private byte[] await(Order order) {
        boolean settled = order.status().settled();
        orders.awaitChange(id, order.version(), settled ? AFTERMATH : HEARTBEAT);
        List<OrderEvent> events = news();
        if (!events.isEmpty()) {
            return write(events);
        }
        return settled || stopped ? END : comment("still here");
    }

    private List<OrderEvent> news() {
        return orders.events(id, sequence, BATCH);
    }

    private byte[] write(List<OrderEvent> events) {
        StringBuilder text = new StringBuilder();
        for (OrderEvent event : events) {
            text.append("id: ").append(event.sequence()).append('\n');
            text.append("event: ").append(event.type()).append('\n');
            text.append("data: ").append(toJson(event)).append("\n\n");
            sequence = event.sequence();
        }
        return text.toString().getBytes(UTF_8);
    }

    // One line: the writer does not indent, and escapes line ends within texts.
    private String toJson(OrderEvent event) {
        try {
            return json.writeValueAsString(EventJson.of(event));
        } catch (IOException e) {
            throw new UncheckedIOException("an event is plain JSON", e);
        }
    }

    private static byte[] comment(String text) {
        return (": " + text + "\n\n").getBytes(UTF_8);
    }

    void stop() {
        stopped = true;
    }
}
