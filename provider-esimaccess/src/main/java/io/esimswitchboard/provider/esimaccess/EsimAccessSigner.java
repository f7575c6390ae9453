package io.esimswitchboard.provider.esimaccess;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.toolkit.HmacSha256;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Signs calls: HMAC-SHA256 over timestamp, request id, access code and body, one after the other. The path is not
/// covered.
final class EsimAccessSigner {

    private final EsimAccessConfig config;
    private final InstantSource clock;
    private final Supplier<UUID> requestIds;

    EsimAccessSigner(EsimAccessConfig config, InstantSource clock, Supplier<UUID> requestIds) {
        this.config = config;
        this.clock = clock;
        this.requestIds = requestIds;
    }

    /// The headers that a call with this body made now has to carry.
    Map<String, String> headers(byte[] body) {
        String timestamp = Long.toString(clock.millis());
        String requestId = requestIds.get().toString();
        return Map.of(
                "RT-AccessCode",
                config.accessCode(),
                "RT-RequestID",
                requestId,
                "RT-Timestamp",
                timestamp,
                "RT-Signature",
                sign(timestamp, requestId, body),
                "content-type",
                "application/json");
    }

    String sign(String timestamp, String requestId, byte[] body) {
        String head = timestamp + requestId + config.accessCode();
        String signature = HmacSha256.hex(config.secret(), head.getBytes(UTF_8), body);
        return config.upperCaseSignature() ? signature.toUpperCase(Locale.ROOT) : signature;
    }
}
