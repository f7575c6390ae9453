package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.toolkit.HmacSha256;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.InstantSource;
import java.util.Map;

/// Signs calls: HMAC-SHA256 over `appId&timestamp&path`, without host, query and body.
final class AppIdSigner {

    private final String appId;
    private final Secret secret;
    private final InstantSource clock;

    AppIdSigner(String appId, Secret secret, InstantSource clock) {
        this.appId = appId;
        this.secret = secret;
        this.clock = clock;
    }

    /// The headers that a call of `path` made now has to carry.
    Map<String, String> headers(String path) {
        String timestamp = Long.toString(clock.millis());
        return Map.of(
                "appId",
                appId,
                "timestamp",
                timestamp,
                "sign",
                sign(timestamp, path),
                "content-type",
                "application/json");
    }

    private String sign(String timestamp, String path) {
        return HmacSha256.hex(secret, appId + '&' + timestamp + '&' + path);
    }
}
