package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.time.Instant;

/// Checks `x-signature` over timestamp, method and request target, query included; the body is not signed.
final class HubbySignature {

    static final String INVALID = "Invalid signature";
    static final String EXPIRED = "Request timestamp expired";

    // The contract allows no future at all; a second spares two machines' clocks a quarrel.
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final String publicKey;
    private final String secret;

    HubbySignature(String publicKey, String secret) {
        this.publicKey = publicKey;
        this.secret = secret;
    }

    /// Checks `call`, whose signature must cover `target`.
    Verdict check(Call call, String target, Instant now, Duration window) {
        String key = call.header("x-api-key").orElse("");
        String timestamp = call.header("x-timestamp").orElse("");
        String signature = call.header("x-signature").orElse("");
        if (key.isEmpty() || timestamp.isEmpty() || signature.isEmpty()) {
            return Verdict.refused("Missing authentication headers");
        }
        if (!Hmac.same(publicKey, key)) {
            return Verdict.refused("Invalid API key");
        }
        if (!timestamp.matches("\\d{1,15}")) {
            return Verdict.refused("Invalid timestamp");
        }
        Instant signedAt = Instant.ofEpochMilli(Long.parseLong(timestamp));
        if (signedAt.isBefore(now.minus(window)) || signedAt.isAfter(now.plus(AHEAD))) {
            return Verdict.refused(EXPIRED);
        }
        return Hmac.same(Hmac.hex(secret, timestamp + call.method() + target), signature)
                ? Verdict.accepted()
                : Verdict.refused(INVALID);
    }
}
