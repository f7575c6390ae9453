package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A package that waits for its traveller instead of a promo code: of a classic eSIM of its own, or for
/// his universal one. The contract shows `uuid` and `esim_type`; the rest follows Hubby's internal record.
final class PackageQueue {

    private static final Duration CLASSIC_LASTS = Duration.ofDays(90);

    static ObjectNode of(Spec spec, Instant now) {
        Grant grant = spec.grant();
        String uuid = UUID.randomUUID().toString();
        ObjectNode json = Json.object()
                .put("id", uuid.replace("-", "").substring(0, 20))
                .put("uuid", uuid)
                .put("esim_type", grant.esimType())
                .put("package_id", spec.packageId())
                .put("external_user_id", empty(grant.externalUserId()))
                .put("email", empty(grant.email()))
                .put("expires_at", expiry(grant, now))
                .put("created_at", BookingDesk.time(now))
                .putNull("redeemed_at");
        String destination = spec.destinations().stream().findFirst().orElse(null);
        json.putObject("package_specification")
                .put("size", empty(spec.size()))
                .put("destination", destination)
                .put(
                        "iso3",
                        destination == null
                                ? null
                                : Destinations.iso3(destination).orElse(null))
                .put("package_type", spec.type().wireName())
                .put("package_duration", spec.days());
        return json;
    }

    private static @Nullable String expiry(Grant grant, Instant now) {
        if (!grant.expiresAt().isEmpty()) {
            return grant.expiresAt();
        }
        return grant.esimType().equals("classic") ? BookingDesk.time(now.plus(CLASSIC_LASTS)) : null;
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private PackageQueue() {}
}
