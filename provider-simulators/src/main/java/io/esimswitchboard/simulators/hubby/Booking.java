package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A booking.
///
/// @param shown as the API shows it
/// @param skus what each promo code, then each package queue sells, in their order
/// @param locks why it can no longer be cancelled
record Booking(ObjectNode shown, List<String> skus, List<String> locks) {

    static final String CANCELLED = "CANCELLED";

    Booking {
        skus = List.copyOf(skus);
        locks = List.copyOf(locks);
    }

    String id() {
        return shown.path("id").asText();
    }

    Optional<String> reference() {
        return Json.text(shown, "booking_id");
    }

    Instant createdAt() {
        return Instant.parse(shown.path("created_at").asText());
    }

    Instant departure() {
        return Instant.parse(shown.path("departure_date").asText());
    }

    boolean cancelled() {
        return shown.path("status").asText().equals(CANCELLED);
    }

    /// Promo codes and package queues.
    List<JsonNode> packages() {
        var packages = new ArrayList<JsonNode>();
        shown.path("promo_codes").forEach(packages::add);
        shown.path("package_queues").forEach(packages::add);
        return packages;
    }

    /// Whether this package of the booking is meant for this traveller.
    boolean grants(JsonNode each, Traveller traveller) {
        String email =
                Json.text(each, "email").or(() -> Json.text(shown, "email")).orElse("");
        return each.path("external_user_id").asText().equals(traveller.externalUserId())
                || (!email.isEmpty() && email.equalsIgnoreCase(traveller.email()));
    }

    Booking withStatus(String status, String updatedAt) {
        return new Booking(shown.deepCopy().put("status", status).put("updated_at", updatedAt), skus, locks);
    }

    Booking locked(String reason) {
        var more = new ArrayList<>(locks);
        more.add(reason);
        return new Booking(shown, skus, more);
    }

    /// As it shows while nothing has been issued yet.
    ObjectNode pending() {
        ObjectNode copy = shown.deepCopy().put("status", "PENDING");
        copy.putArray("promo_codes");
        if (copy.has("package_queues")) {
            copy.putArray("package_queues");
        }
        return copy;
    }

    List<SoldUnit> units() {
        var state = cancelled() ? SoldUnit.State.CANCELLED : SoldUnit.State.SOLD;
        var units = new ArrayList<SoldUnit>();
        for (JsonNode code : packages()) {
            units.add(new SoldUnit(
                    code.path("uuid").asText(),
                    reference().orElse(null),
                    id(),
                    skus.get(units.size()),
                    state,
                    createdAt()));
        }
        return units;
    }

    ObjectNode journalled() {
        ObjectNode json = Json.object();
        json.set("booking", shown);
        skus.forEach(json.putArray("skus")::add);
        locks.forEach(json.putArray("locks")::add);
        return json;
    }

    static Booking of(ObjectNode json) {
        if (json.path("booking") instanceof ObjectNode shown) {
            return new Booking(shown, texts(json.path("skus")), texts(json.path("locks")));
        }
        throw new IllegalStateException("a journalled booking has no booking");
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
