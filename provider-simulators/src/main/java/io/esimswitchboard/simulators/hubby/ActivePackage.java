package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A package on an eSIM: redeemed, or sold as a top-up.
///
/// @param uuid of the promo code or package queue, or of the top-up
/// @param reference the partner's own, of a top-up
/// @param what `package_id`, `package_type`, `destination`, `package_size` and `package_duration`
record ActivePackage(
        String uuid, String iccid, boolean topUp, @Nullable String reference, ObjectNode what, Instant at) {

    private static final long KIBI = 1024;

    SoldUnit unit() {
        String sku = "topup:" + what.path("package_id").asText();
        return new SoldUnit(uuid, reference, uuid, sku, SoldUnit.State.SOLD, at);
    }

    boolean expired(Instant now) {
        return expiry().isBefore(now);
    }

    private Instant expiry() {
        return at.plus(Duration.ofDays(what.path("package_duration").asInt(1)));
    }

    /// With `usedPercent` of its data used; an unlimited package has no total.
    ObjectNode shown(BigDecimal usedPercent) {
        ObjectNode json = what.deepCopy();
        json.put("uuid", uuid)
                .put("iccid", iccid)
                .put("origin", topUp ? "topup" : "redemption")
                .put("activated_at", BookingDesk.time(at))
                .put("expires_at", BookingDesk.time(expiry()));
        long total = bytes(what.path("package_size").asText());
        if (total > 0) {
            long used = usedPercent
                    .multiply(BigDecimal.valueOf(total))
                    .movePointLeft(2)
                    .longValue();
            json.put("data_total", total).put("data_used", used).put("data_left", Math.max(0, total - used));
        }
        return json;
    }

    private static long bytes(String size) {
        if (!size.matches("\\d{1,6}(\\.\\d{1,3})?(MB|GB)")) {
            return 0;
        }
        var number = new BigDecimal(size.substring(0, size.length() - 2));
        long unit = size.endsWith("GB") ? KIBI * KIBI * KIBI : KIBI * KIBI;
        return number.multiply(BigDecimal.valueOf(unit)).longValue();
    }

    ObjectNode journalled() {
        ObjectNode json = Json.object()
                .put("package", uuid)
                .put("iccid", iccid)
                .put("topup", topUp)
                .put("reference", reference)
                .put("at", at.toString());
        return json.set("what", what);
    }

    static ActivePackage of(ObjectNode json) {
        return new ActivePackage(
                json.path("package").asText(),
                json.path("iccid").asText(),
                json.path("topup").asBoolean(),
                Json.text(json, "reference").orElse(null),
                json.withObject("/what"),
                Instant.parse(json.path("at").asText()));
    }
}
