package io.esimswitchboard.provider.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.toolkit.HmacSha256;
import java.time.InstantSource;
import java.util.Map;

/// Signs calls: HMAC-SHA256 over timestamp, method, request target and body, one after the other.
final class TemplateSigner {

    private final TemplateConfig config;
    private final InstantSource clock;

    TemplateSigner(TemplateConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// The headers that this call made now has to carry.
    Map<String, String> headers(String method, String target, byte[] body) {
        String timestamp = Long.toString(clock.millis());
        return Map.of(
                "X-Key",
                config.key(),
                "X-Timestamp",
                timestamp,
                "X-Signature",
                HmacSha256.hex(config.secret(), (timestamp + method + target).getBytes(UTF_8), body),
                "content-type",
                "application/json");
    }
}
