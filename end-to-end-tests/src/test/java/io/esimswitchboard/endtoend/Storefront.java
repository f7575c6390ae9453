package io.esimswitchboard.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A shop that buys through the API.
record Storefront(Http api) {

    private static final Set<String> SETTLED = Set.of("completed", "failed", "cancelled", "needs_review");

    /// The least that suits: 1 GB for 7 days.
    static ObjectNode requirement(String destination) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("destination", destination)
                .put("min_data", "1GB")
                .put("min_days", 7);
    }

    static ObjectNode body(JsonNode item) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reference", "E2E-" + UUID.randomUUID());
        body.putArray("items").add(item);
        body.putObject("customer")
                .put("email", "traveller@example.com")
                .put("first_name", "Ada")
                .put("last_name", "Lovelace");
        return body;
    }

    Http.Reply post(String key, JsonNode body) {
        return api.with("Idempotency-Key", key).post("/v1/orders", body);
    }

    /// Answers the id.
    String order(JsonNode item) {
        return post(UUID.randomUUID().toString(), body(item))
                .expecting(201)
                .path("id")
                .asText();
    }

    JsonNode buy(JsonNode item) {
        return settled(order(item));
    }

    JsonNode read(String id) {
        return api.get("/v1/orders/" + id).expecting(200);
    }

    /// The order once nothing more is to come.
    JsonNode settled(String id) {
        return Eventually.find(
                id + " is settled",
                Duration.ofSeconds(60),
                () -> Optional.of(read(id))
                        .filter(order -> SETTLED.contains(order.path("status").asText())));
    }

    /// Its timeline, over as many pages as that takes.
    List<JsonNode> events(String id) {
        return all("/v1/orders/" + id + "/events?limit=3");
    }

    List<String> eventTypes(String id) {
        return events(id).stream().map(event -> event.path("type").asText()).toList();
    }

    /// The ids of all orders.
    List<String> orders() {
        return all("/v1/orders?limit=100").stream()
                .map(order -> order.path("id").asText())
                .toList();
    }

    private List<JsonNode> all(String target) {
        List<JsonNode> elements = new ArrayList<>();
        Optional<String> next = Optional.of(target);
        while (next.isPresent()) {
            JsonNode page = api.get(next.get()).expecting(200);
            page.path("data").forEach(elements::add);
            next = Optional.of(page.path("next"))
                    .filter(JsonNode::isTextual)
                    .map(cursor -> target + "&after=" + cursor.asText());
        }
        return elements;
    }

    boolean offers(String search) {
        return !api.get("/v1/packages?limit=1&" + search)
                .expecting(200)
                .path("data")
                .isEmpty();
    }
}
