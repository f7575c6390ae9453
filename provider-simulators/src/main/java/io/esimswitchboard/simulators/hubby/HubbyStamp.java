package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The headers of a Hubby webhook. Each attempt is signed afresh.
record HubbyStamp(boolean signed, boolean millis, boolean twoSignatures, String secret, Duration age)
        implements Webhook.Stamp {

    private static final String API_KEY = "hubby-demo-key";
    private static final String SECRET = "hubby-demo-webhook-secret";
    private static final String EARLIER_SECRET = "hubby-demo-earlier-webhook-secret";
    private static final String FORGERS_SECRET = "not-hubbys-secret";

    static HubbyStamp of(Settings settings) {
        return new HubbyStamp(
                settings.get(HubbySettings.WEBHOOK_GENERATION) == 3,
                settings.get(HubbySettings.WEBHOOK_TIMESTAMP).equals("milliseconds"),
                settings.get(HubbySettings.WEBHOOK_SIGNATURES) == 2,
                SECRET,
                Duration.ZERO);
    }

    HubbyStamp forged() {
        return new HubbyStamp(signed, millis, twoSignatures, FORGERS_SECRET, age);
    }

    HubbyStamp late(Duration by) {
        return new HubbyStamp(signed, millis, twoSignatures, secret, by);
    }

    @Override
    public Map<String, String> headers(String body, Instant at) {
        boolean forged = secret.equals(FORGERS_SECRET);
        if (!signed) {
            // An unsigned generation can only be forged by a caller who lacks the key.
            return Map.of("x-api-key", forged ? "not-hubbys-key" : API_KEY);
        }
        Instant stamped = at.minus(age);
        String timestamp = Long.toString(millis ? stamped.toEpochMilli() : stamped.getEpochSecond());
        String right = entry(secret, timestamp, body);
        String all = twoSignatures ? entry(EARLIER_SECRET, timestamp, body) + "," + right : right;
        return Map.of("x-api-key", API_KEY, "x-hubby-timestamp", timestamp, "x-hubby-signature", all);
    }

    static String entry(String secret, String timestamp, String body) {
        return "sha256=" + Hmac.hex(secret, timestamp + "." + body);
    }

    @Override
    public String toString() {
        return "HubbyStamp[signed=" + signed + "]";
    }
}
