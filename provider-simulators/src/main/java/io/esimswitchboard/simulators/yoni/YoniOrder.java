package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order: one eSIM.
///
/// @param request the body as it was sent, to tell a repeat from another order under the same key
/// @param plan the plan as it stood when it was bought
record YoniOrder(
        String number,
        @Nullable String key,
        ObjectNode request,
        ObjectNode plan,
        Profile profile,
        State state,
        Instant at) {

    enum State {
        PENDING,
        COMPLETED,
        FAILED
    }

    record Profile(String iccid, String lpa) {}

    YoniOrder in(State next) {
        return new YoniOrder(number, key, request, plan, profile, next, at);
    }

    String plan(String member) {
        return plan.path(member).asText();
    }

    SoldUnit unit() {
        var sold = state == State.FAILED ? SoldUnit.State.CANCELLED : SoldUnit.State.SOLD;
        return new SoldUnit(profile.iccid(), key, number, plan("packageCode"), sold, at);
    }

    /// What the webhook carries and the order list shows, but for the result.
    ObjectNode shown(Settings settings) {
        ObjectNode json = Json.object()
                .put("orderNo", number)
                .put("currency", settings.get(YoniSettings.CURRENCY))
                .put("iccid", "")
                .put("lpa", "")
                .put("packageCode", plan("packageCode"))
                .put("packageName", plan("packageName"))
                .put("price", plan("price"));
        String failed = state == State.FAILED ? settings.get(YoniSettings.FAILED_PAYLOAD) : "";
        if (state == State.COMPLETED || failed.equals("full")) {
            json.put("iccid", profile.iccid()).put("lpa", profile.lpa());
        } else if (failed.equals("null")) {
            json.putNull("iccid").putNull("lpa");
        } else if (failed.equals("absent")) {
            json.remove(List.of("iccid", "lpa"));
        }
        return json;
    }

    ObjectNode journalled() {
        ObjectNode json = Json.object().put("number", number).put("key", key);
        json.set("request", request);
        json.set("plan", plan);
        return json.put("iccid", profile.iccid())
                .put("lpa", profile.lpa())
                .put("state", state.name())
                .put("at", at.toString());
    }

    static YoniOrder of(ObjectNode json) {
        return new YoniOrder(
                json.path("number").asText(),
                Json.text(json, "key").orElse(null),
                object(json, "request"),
                object(json, "plan"),
                new Profile(json.path("iccid").asText(), json.path("lpa").asText()),
                State.valueOf(json.path("state").asText()),
                Instant.parse(json.path("at").asText()));
    }

    private static ObjectNode object(ObjectNode json, String member) {
        return Optional.ofNullable(json.get(member) instanceof ObjectNode object ? object : null)
                .orElseThrow(() -> new IllegalStateException("a journalled order has no " + member));
    }
}
