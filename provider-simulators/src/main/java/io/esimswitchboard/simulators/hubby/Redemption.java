package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Instant;
import java.util.Optional;

/// Puts the package of a promo code or a queue on the traveller's eSIM; a classic one gets an eSIM of its own.
final class Redemption {

    private final Backstage backstage;
    private final Bookings bookings;
    private final Travellers travellers;
    private final Profiles profiles;
    private final HubbyWebhooks webhooks;

    Redemption(
            Backstage backstage, Bookings bookings, Travellers travellers, Profiles profiles, HubbyWebhooks webhooks) {
        this.backstage = backstage;
        this.bookings = bookings;
        this.travellers = travellers;
        this.profiles = profiles;
        this.webhooks = webhooks;
    }

    /// Asked with `external_user_id` and `uuid` or `promo_code`, and `destination` where it is still open.
    Reply redeem(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        Optional<String> user = Json.text(body, "external_user_id").filter(text -> !text.isBlank());
        if (user.isEmpty()) {
            return invalid("external_user_id", "is required");
        }
        Traveller traveller = travellers.meet(user.get(), Json.text(body, "email"));
        return bookings.alone(() -> redeem(traveller, body));
    }

    private Reply redeem(Traveller traveller, ObjectNode body) {
        String name =
                Json.text(body, "uuid").or(() -> Json.text(body, "promo_code")).orElse("");
        for (Booking booking : bookings.newest()) {
            for (JsonNode each : booking.packages()) {
                if (!booking.cancelled() && !name.isEmpty() && named(each, name)) {
                    return redeem(booking, each, traveller, body);
                }
            }
        }
        return HubbyReplies.error(404, "Package not found");
    }

    private static boolean named(JsonNode each, String name) {
        return each.path("uuid").asText().equals(name)
                || each.path("promo_code").asText().equals(name)
                || each.path("code").asText().equals(name);
    }

    private Reply redeem(Booking booking, JsonNode each, Traveller traveller, ObjectNode body) {
        Optional<String> owner = Json.text(each, "external_user_id");
        if (owner.filter(id -> !id.equals(traveller.externalUserId())).isPresent()) {
            return HubbyReplies.error(404, "Package not found");
        }
        if (profiles.has(each.path("uuid").asText())) {
            return HubbyReplies.error(400, "Package already redeemed");
        }
        ObjectNode what = what(each, body);
        if (what.path("destination").asText().isEmpty()) {
            return invalid("destination", "must be chosen for this package");
        }
        Instant now = backstage.clock().instant();
        boolean classic = each.path("esim_type").asText().equals("classic");
        Optional<Esim> had = classic ? Optional.empty() : profiles.of(traveller);
        Esim esim = had.orElseGet(() -> profiles.give(traveller, now));
        var taken = new ActivePackage(each.path("uuid").asText(), esim.iccid(), false, null, what, now);
        profiles.put(taken);
        bookings.keep(booking.locked("promo code redeemed"));
        tell(booking, each, esim, had.isPresent());
        ObjectNode data = Json.object();
        data.set("esim", esim.shown());
        data.set("package", taken.shown(backstage.settings().get(TravellerSettings.USAGE_PERCENT)));
        return HubbyReplies.ok(200, data);
    }

    private static ObjectNode what(JsonNode each, ObjectNode body) {
        boolean queued = each.has("package_specification");
        JsonNode spec = queued ? each.path("package_specification") : each;
        String destination = Json.text(spec, "destination")
                .filter(text -> !text.isEmpty())
                .or(() -> Json.text(body, "destination"))
                .orElse("");
        return Json.object()
                .put("package_id", each.path("package_id").asText())
                .put("package_type", spec.path("package_type").asText())
                .put("destination", destination)
                .put(
                        "package_size",
                        Json.text(spec, queued ? "size" : "package_size").orElse(""))
                .put("package_duration", spec.path("package_duration").asInt(1));
    }

    private void tell(Booking booking, JsonNode each, Esim esim, boolean topUp) {
        if (!backstage.settings().get(TravellerSettings.TRAVELLER_EVENTS)) {
            return;
        }
        if (!each.has("esim_type")) {
            webhooks.send(
                    booking,
                    "promo_code.redeemed",
                    Json.object().put("promocode", each.path("promo_code").asText()));
            return;
        }
        webhooks.send(
                booking,
                "classic_package_queue.claimed",
                Json.object()
                        .put("queue_id", each.path("uuid").asText())
                        .put("esim_iccid", esim.iccid())
                        .put("user_id", esim.externalUserId())
                        .put("is_top_up", topUp));
    }

    private static Reply invalid(String field, String issue) {
        return HubbyReplies.error(400, "Validation failed", new Failure(field, issue));
    }
}
