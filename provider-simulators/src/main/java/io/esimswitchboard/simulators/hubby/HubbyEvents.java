package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What each event says of a booking where the control call does not. The contract knows the fields of
/// only a few; the rest is plausible.
final class HubbyEvents {

    private static final Pattern USAGE = Pattern.compile("package\\.usage\\.(\\d{1,3})_percent");

    /// Any name that speaks of redeeming stands for the event the contract leaves nameless.
    static boolean redeems(String event) {
        return event.contains("redeem") || event.contains("redemption") || event.endsWith(".claimed");
    }

    static ObjectNode payload(Booking booking, String event, Instant at) {
        Optional<JsonNode> code = booking.packages().stream().findFirst();
        String promoCode = code.map(each -> each.path("promo_code").asText()).orElse("");
        String uuid = code.map(each -> each.path("uuid").asText()).orElse("");
        if (event.equals("classic_package_queue.claimed")) {
            return Json.object()
                    .put("queue_id", uuid)
                    .put("esim_iccid", "8931080000000000000")
                    .put("user_id", "user-" + uuid)
                    .put("partner_id", "demo")
                    .put("is_top_up", false);
        }
        if (redeems(event)) {
            String day = DateTimeFormatter.ISO_LOCAL_DATE.format(at.atOffset(ZoneOffset.UTC));
            return Json.object().put("promocode", promoCode).put("redeemed_at", day);
        }
        ObjectNode payload = Json.object().put("package_id", "package-" + uuid).put("promocode", promoCode);
        Matcher usage = USAGE.matcher(event);
        if (usage.matches()) {
            payload.put("usage_percent", Integer.parseInt(usage.group(1)));
        }
        return payload;
    }

    private HubbyEvents() {}
}
