package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sells another package for an eSIM that was given out. The contract shows the path only; the body is ours:
/// `iccid`, `external_id` (the partner's reference), and a package as a booking specifies it.
final class TopUps {

    private final Backstage backstage;
    private final HubbyCatalogue catalogue;
    private final Bookings bookings;
    private final Profiles profiles;
    private final HubbyWebhooks webhooks;

    TopUps(
            Backstage backstage,
            HubbyCatalogue catalogue,
            Bookings bookings,
            Profiles profiles,
            HubbyWebhooks webhooks) {
        this.backstage = backstage;
        this.catalogue = catalogue;
        this.bookings = bookings;
        this.profiles = profiles;
        this.webhooks = webhooks;
    }

    Reply topUp(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        Optional<String> iccid = Json.text(body, "iccid").filter(text -> !text.isBlank());
        if (iccid.isEmpty()) {
            return HubbyReplies.error(400, "Validation failed", new Failure("iccid", "is required"));
        }
        Optional<Esim> esim = profiles.find(iccid.get());
        if (esim.isEmpty()) {
            return HubbyReplies.error(404, "eSIM not found");
        }
        var failures = new ArrayList<Failure>();
        var reader = new SpecReader(catalogue, backstage.settings(), -1, failures);
        List<Spec> specs = reader.read(wanted(body));
        if (failures.isEmpty() && specs.getFirst().type() != PackageType.DATA_LIMITED) {
            failures.add(new Failure("package_type", "top-ups are always data-limited"));
        }
        if (!failures.isEmpty()) {
            return reader.unknownPackage()
                    ? HubbyReplies.error(404, "Package not found", failures.getFirst())
                    : HubbyReplies.invalid(400, failures, false);
        }
        return sell(esim.get(), specs.getFirst(), Json.text(body, "external_id").orElse(null));
    }

    private JsonNode wanted(ObjectNode body) {
        boolean nested =
                backstage.settings().get(TravellerSettings.TOP_UP_SHAPE).equals("nested");
        return nested ? body.path("package_specifications").path(0) : body;
    }

    private Reply sell(Esim esim, Spec spec, @Nullable String reference) {
        ObjectNode what = Json.object()
                .put("package_id", spec.packageId())
                .put("package_type", spec.type().wireName())
                .put("destination", String.join(",", spec.destinations()))
                .put("package_size", spec.size())
                .put("package_duration", spec.days());
        String uuid = UUID.randomUUID().toString();
        var topUp = new ActivePackage(
                uuid, esim.iccid(), true, reference, what, backstage.clock().instant());
        if (backstage.settings().get(HubbySettings.DUPLICATE_REFERENCE).equals("second")) {
            profiles.put(topUp);
        } else if (!profiles.putIfNew(topUp)) {
            return HubbyReplies.error(400, "Validation failed", new Failure("external_id", "already exists"));
        }
        tell(topUp);
        ObjectNode data = topUp.shown(backstage.settings().get(TravellerSettings.USAGE_PERCENT))
                .put("id", uuid)
                .put("external_id", reference)
                .put("status", "COMPLETED");
        return HubbyReplies.ok(
                backstage.settings().get(HubbySettings.CREATE_STATUS), "eSIM topped up successfully.", data);
    }

    /// By way of the booking that the eSIM came with, if any.
    private void tell(ActivePackage topUp) {
        if (!backstage.settings().get(TravellerSettings.TRAVELLER_EVENTS)) {
            return;
        }
        profiles.packagesOn(topUp.iccid()).stream()
                .flatMap(each -> bookings.findByPackage(each.uuid()).stream())
                .findFirst()
                .ifPresent(booking -> webhooks.send(
                        booking,
                        "topup.completed",
                        Json.object().put("package_id", topUp.uuid()).put("esim_iccid", topUp.iccid())));
    }
}
