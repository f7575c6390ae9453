package io.esimswitchboard.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Buys one item and shows what happens as it happens.
final class Purchase {

    private final Api storefront;
    private final Screen screen;
    private final List<String> eventTypes = new ArrayList<>();
    private long begin;

    Purchase(Api storefront, Screen screen) {
        this.storefront = storefront;
        this.screen = screen;
    }

    /// Answers the order once it is settled.
    JsonNode buy(ObjectNode item) throws InterruptedException {
        begin = System.nanoTime();
        JsonNode order = storefront
                .post(
                        "/v1/orders",
                        body(item),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expecting(201);
        String id = order.path("id").asText();
        screen.say("  order " + id + " for " + item);
        try (var _ = screen.waitFor("news of " + id)) {
            return new FollowOrder(storefront, id, this::show).untilSettled();
        }
    }

    List<String> eventTypes() {
        return List.copyOf(eventTypes);
    }

    private static ObjectNode body(ObjectNode item) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reference", "DEMO-" + UUID.randomUUID().toString().substring(0, 8));
        body.putArray("items").add(item);
        body.putObject("customer")
                .put("email", "traveller@example.com")
                .put("first_name", "Ada")
                .put("last_name", "Lovelace");
        return body;
    }

    private void show(ServerEvent event) {
        eventTypes.add(event.type());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        screen.say("  +%-7s %s".formatted(Screen.seconds(elapsed), event.type()));
    }
}
