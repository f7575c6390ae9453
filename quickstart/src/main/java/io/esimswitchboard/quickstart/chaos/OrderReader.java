package io.esimswitchboard.quickstart.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.esimswitchboard.quickstart.chaos.check.SecretScan;
import io.esimswitchboard.quickstart.chaos.check.SeenAttempt;
import io.esimswitchboard.quickstart.chaos.check.SeenEvent;
import io.esimswitchboard.quickstart.chaos.check.SeenOrder;
import io.esimswitchboard.quickstart.http.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads what the platform shows: to the storefront its orders and timelines, to the operator the attempts.
final class OrderReader {

    private static final List<String> OPEN = List.of("created", "scheduled", "processing");
    private static final List<String> SECRETS = List.of("activation_code", "code", "claim_url", "deep_link_url");

    private final Api storefront;
    private final Api operator;

    OrderReader(Api storefront, Api operator) {
        this.storefront = storefront;
        this.operator = operator;
    }

    /// Whether there is an order that goes on by itself.
    boolean anyOpen() {
        return OPEN.stream()
                .anyMatch(status -> !storefront
                        .get("/v1/orders?limit=1&status=" + status)
                        .expecting(200)
                        .path("data")
                        .isEmpty());
    }

    /// Every order with its attempts and its timeline; whatever only its owner may know is added to `secrets`.
    List<SeenOrder> orders(SecretScan secrets) {
        List<SeenOrder> orders = new ArrayList<>();
        pages("/v1/orders?limit=100", page -> {
            page.forEach(order -> addSecrets(order, secrets));
            orders.addAll(Together.each(page, this::seen));
        });
        return orders;
    }

    /// The same orders with their timelines as they are now.
    List<SeenOrder> again(List<SeenOrder> orders) {
        return Together.each(orders, order -> order.with(timeline(order.id())));
    }

    private List<SeenEvent> timeline(String order) {
        List<SeenEvent> events = new ArrayList<>();
        pages("/v1/orders/" + order + "/events?limit=100", page -> page.forEach(event -> events.add(event(event))));
        return events;
    }

    private static SeenEvent event(JsonNode event) {
        return new SeenEvent(
                event.path("id").asText(),
                event.path("sequence").asLong(),
                event.path("type").asText().intern(),
                Instant.parse(event.path("recorded_at").asText()));
    }

    private SeenOrder seen(JsonNode order) {
        String id = order.path("id").asText();
        int delivered = 0;
        for (JsonNode line : order.path("lines")) {
            delivered += line.path("esims").size() + line.path("claims").size();
        }
        return new SeenOrder(
                id,
                order.path("reference").asText(),
                order.path("status").asText().intern(),
                delivered,
                attempts(id),
                timeline(id));
    }

    private List<SeenAttempt> attempts(String order) {
        List<SeenAttempt> attempts = new ArrayList<>();
        JsonNode shown = operator.get("/ops/v1/orders/" + order).expecting(200);
        for (JsonNode line : shown.path("lines")) {
            for (JsonNode attempt : line.path("attempts")) {
                attempts.add(new SeenAttempt(
                        attempt.path("client_reference").asText(),
                        attempt.path("provider_id").asText().intern(),
                        state(attempt)));
            }
        }
        return attempts;
    }

    private static String state(JsonNode attempt) {
        boolean stocked = attempt.path("resolved_by").asText().equals("stock");
        return stocked ? "stocked" : attempt.path("state").asText().intern();
    }

    private static void addSecrets(JsonNode order, SecretScan secrets) {
        for (String member : SECRETS) {
            order.path("lines").findValuesAsText(member).stream()
                    .filter(secret -> !secret.isEmpty() && !secret.equals("null"))
                    .forEach(secret ->
                            secrets.add(member + " of " + order.path("id").asText(), secret));
        }
    }

    private void pages(String target, Consumer<List<JsonNode>> reader) {
        Optional<String> next = Optional.of(target);
        while (next.isPresent()) {
            JsonNode page = storefront.get(next.get()).expecting(200);
            List<JsonNode> elements = new ArrayList<>();
            page.path("data").forEach(elements::add);
            reader.accept(elements);
            next = Optional.of(page.path("next"))
                    .filter(JsonNode::isTextual)
                    .map(cursor -> target + "&after=" + cursor.asText());
        }
    }
}
