package io.esimswitchboard.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.http.ApiException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Listens to an order's events until it is settled, over as many connections as that takes.
final class FollowOrder {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<String> SETTLED = Set.of("completed", "failed", "cancelled", "needs_review");

    private final Api storefront;
    private final String orderId;
    private final Consumer<ServerEvent> listener;
    private String lastId = "";

    FollowOrder(Api storefront, String orderId, Consumer<ServerEvent> listener) {
        this.storefront = storefront;
        this.orderId = orderId;
        this.listener = listener;
    }

    /// Answers the order as it stands at the end.
    JsonNode untilSettled() throws InterruptedException {
        long deadline = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            listenUntil(deadline);
            Optional<JsonNode> order = settledOrder();
            if (order.isPresent()) {
                return order.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new DemoException(orderId + " is not settled after " + SETTLED_WITHIN.toSeconds() + " s");
    }

    private void listenUntil(long deadline) throws InterruptedException {
        try (Stream<String> lines = storefront.stream("/v1/orders/" + orderId + "/events/stream", lastId)) {
            Thread alarm = Thread.ofVirtual().start(() -> closeAt(deadline, lines));
            listen(lines.iterator());
            alarm.interrupt();
            alarm.join();
        } catch (ApiException | UncheckedIOException e) {
            // the stream broke: whether the order is settled is asked next, and the stream opened again if not
        }
    }

    private void listen(Iterator<String> lines) {
        EventReader reader = new EventReader();
        while (lines.hasNext()) {
            Optional<ServerEvent> event = reader.take(lines.next());
            if (event.isPresent()) {
                lastId = event.get().id();
                listener.accept(event.get());
                if (isLast(event.get())) {
                    return;
                }
            }
        }
    }

    private static boolean isLast(ServerEvent event) {
        return event.type().startsWith("order.")
                && SETTLED.contains(event.type().substring("order.".length()));
    }

    private Optional<JsonNode> settledOrder() {
        try {
            JsonNode order = storefront.get("/v1/orders/" + orderId).expecting(200);
            return Optional.of(order)
                    .filter(each -> SETTLED.contains(each.path("status").asText()));
        } catch (ApiException e) {
            return Optional.empty(); // the service may be starting again
        }
    }

    private static void closeAt(long deadline, Stream<String> lines) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            lines.close();
        } catch (InterruptedException e) {
            // listened to the end in time
        }
    }
}
