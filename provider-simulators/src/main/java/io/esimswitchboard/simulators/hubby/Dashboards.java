package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;

/// What a traveller has, wants only to take, and had.
final class Dashboards {

    private final Backstage backstage;
    private final Bookings bookings;
    private final Profiles profiles;

    Dashboards(Backstage backstage, Bookings bookings, Profiles profiles) {
        this.backstage = backstage;
        this.bookings = bookings;
        this.profiles = profiles;
    }

    ObjectNode web(Traveller traveller) {
        ObjectNode data = Json.object();
        data.set("unclaimed_packages", unclaimed(traveller, false));
        data.set("active_packages", packages(traveller, false));
        data.set("expired_packages", packages(traveller, true));
        return data;
    }

    ObjectNode app(Traveller traveller) {
        ObjectNode data = Json.object();
        data.putObject("user")
                .put("external_user_id", traveller.externalUserId())
                .put("email", traveller.email().isEmpty() ? null : traveller.email());
        data.set("package_queues", unclaimed(traveller, true));
        data.set("esim", profiles.of(traveller).map(Esim::shown).orElse(null));
        data.set("packages", packages(traveller, false).addAll(packages(traveller, true)));
        data.putObject("partner").put("id", "demo").put("name", "Demo partner");
        return data;
    }

    private ArrayNode unclaimed(Traveller traveller, boolean queuesOnly) {
        ArrayNode list = Json.array();
        for (Booking booking : bookings.newest()) {
            booking.packages().stream()
                    .filter(each -> !booking.cancelled() && booking.grants(each, traveller))
                    .filter(each -> !queuesOnly || each.has("esim_type"))
                    .filter(each -> !profiles.has(each.path("uuid").asText()))
                    .forEach(list::add);
        }
        return list;
    }

    private ArrayNode packages(Traveller traveller, boolean expired) {
        Instant now = backstage.clock().instant();
        BigDecimal used = backstage.settings().get(TravellerSettings.USAGE_PERCENT);
        ArrayNode list = Json.array();
        profiles.packagesOf(traveller).stream()
                .filter(each -> each.expired(now) == expired)
                .forEach(each -> list.add(each.shown(used).put("status", expired ? "EXPIRED" : "ACTIVE")));
        return list;
    }
}
