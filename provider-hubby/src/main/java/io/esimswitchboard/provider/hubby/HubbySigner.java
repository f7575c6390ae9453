package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.toolkit.HmacSha256;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.InstantSource;
import java.util.Map;

/// Signs calls: HMAC-SHA256 over timestamp, method and target, query included; the body is not covered.
final class HubbySigner {

    record Keys(Secret publicKey, Secret secret) {

        static Keys of(ProviderSettings settings) {
            return new Keys(new Secret(settings.required("public-key")), new Secret(settings.required("secret")));
        }
    }

    private final Keys keys;
    private final InstantSource clock;

    HubbySigner(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The headers that a call made now has to carry. The timestamp is milliseconds and never ahead: Hubby takes none
    /// from the future.
    Map<String, String> headers(String method, String target) {
        String timestamp = Long.toString(clock.millis());
        return Map.of(
                "x-api-key", keys.publicKey().reveal(),
                "x-timestamp", timestamp,
                "x-signature", HmacSha256.hex(keys.secret(), timestamp + method + target));
    }
}
