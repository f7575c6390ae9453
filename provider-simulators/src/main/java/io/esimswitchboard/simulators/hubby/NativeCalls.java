package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The calls of partners who show eSIMs in their own app. The contract names them and leaves nearly all of
/// their bodies open; these are ours.
final class NativeCalls {

    private static final List<String> OLD_DEVICES = List.of("iphone 8", "iphone x", "galaxy s9", "pixel 2", "nokia");

    private final Backstage backstage;
    private final Travellers travellers;
    private final Profiles profiles;
    private final Dashboards dashboards;

    NativeCalls(Backstage backstage, Travellers travellers, Profiles profiles, Dashboards dashboards) {
        this.backstage = backstage;
        this.travellers = travellers;
        this.profiles = profiles;
        this.dashboards = dashboards;
    }

    Reply dashboard(Call call) {
        Optional<String> user = call.query("external_user_id").filter(text -> !text.isBlank());
        if (user.isEmpty()) {
            return invalid("external_user_id", "is required");
        }
        boolean anybody =
                backstage.settings().get(TravellerSettings.UNKNOWN_USER).equals("empty");
        return travellers
                .find(user.get())
                .or(() -> anybody ? Optional.of(new Traveller(user.get(), "")) : Optional.empty())
                .map(traveller -> HubbyReplies.ok(200, dashboards.app(traveller)))
                .orElseGet(() -> HubbyReplies.error(404, "User not found"));
    }

    /// How to install the eSIM of `external_user_id` on a `platform` (`ios`, `android`).
    Reply instructions(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        Optional<Esim> esim =
                Json.text(body, "external_user_id").flatMap(travellers::find).flatMap(profiles::of);
        if (esim.isEmpty()) {
            return HubbyReplies.error(404, "eSIM not found");
        }
        String[] parts = esim.get().qr().split("\\$", -1);
        String platform = Json.text(body, "platform").orElse("ios");
        ObjectNode data = Json.object()
                .put("platform", platform)
                .put("iccid", esim.get().iccid())
                .put("qr", esim.get().qr())
                .put("smdp_address", parts[1])
                .put("activation_code", parts[2]);
        data.putArray("steps")
                .add("Open the settings of your " + platform + " device")
                .add("Add an eSIM")
                .add("Scan the code, or type the address and the activation code");
        return HubbyReplies.ok(200, data);
    }

    /// Whether a `model` takes eSIMs, asked by query or by body, whichever method is offered.
    Reply compatibility(Call call) {
        String offered = backstage.settings().get(TravellerSettings.DEVICE_COMPATIBILITY);
        if (!offered.equals("both") && !offered.equals(call.method())) {
            return HubbyReplies.error(404, "Not found");
        }
        Optional<String> model = call.query("model")
                .or(() -> Json.readObject(call.body()).flatMap(body -> Json.text(body, "model")))
                .filter(text -> !text.isBlank());
        if (model.isEmpty()) {
            return invalid("model", "is required");
        }
        boolean compatible = OLD_DEVICES.stream().noneMatch(model.get().toLowerCase(Locale.ROOT)::startsWith);
        return HubbyReplies.ok(200, Json.object().put("model", model.get()).put("compatible", compatible));
    }

    private static Reply invalid(String field, String issue) {
        return HubbyReplies.error(400, "Validation failed", new Failure(field, issue));
    }
}
