package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Checks `x-signature` over timestamp, method and request target, query included; the body is not signed.
final class HubbySignature {

    static final String INVALID = "Invalid signature";
    static final String EXPIRED = "Request timestamp expired";

    // The contract allows no future at all; a second spares two machines' clocks a quarrel.
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private static final Map<String, String> DEMO = Map.of("hubby-demo-key", "hubby-demo-secret");
    private static final Map<String, String> NEXT = Map.of("hubby-next-key", "hubby-next-secret");

    private final Settings settings;

    HubbySignature(Settings settings) {
        this.settings = settings;
    }

    /// Checks `call`, whose signature must cover `target`.
    Verdict check(Call call, String target, Instant now) {
        String key = call.header("x-api-key").orElse("");
        String timestamp = call.header("x-timestamp").orElse("");
        String signature = call.header("x-signature").orElse("");
        if (key.isEmpty() || timestamp.isEmpty() || signature.isEmpty()) {
            return Verdict.refused("Missing authentication headers");
        }
        Optional<String> secret = secret(key);
        if (secret.isEmpty()) {
            return Verdict.refused("Invalid API key");
        }
        if (!timestamp.matches("\\d{1,15}")) {
            return Verdict.refused("Invalid timestamp");
        }
        Instant signedAt = Instant.ofEpochMilli(Long.parseLong(timestamp));
        if (signedAt.isBefore(now.minus(settings.get(HubbySettings.CLOCK_WINDOW)))
                || signedAt.isAfter(now.plus(AHEAD))) {
            return Verdict.refused(EXPIRED);
        }
        return Hmac.same(Hmac.hex(secret.get(), timestamp + call.method() + target), signature)
                ? Verdict.accepted()
                : Verdict.refused(INVALID);
    }

    private Optional<String> secret(String key) {
        String demo = DEMO.get(key);
        String next = NEXT.get(key);
        return switch (settings.get(HubbySettings.API_KEYS)) {
            case "next" -> Optional.ofNullable(next);
            case "both" -> Optional.ofNullable(demo == null ? next : demo);
            default -> Optional.ofNullable(demo);
        };
    }
}
