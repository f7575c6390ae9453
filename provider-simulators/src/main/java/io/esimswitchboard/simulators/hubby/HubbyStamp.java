package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The headers of a Hubby webhook. Each attempt is signed afresh.
///
/// @param forgery empty for Hubby's own; else in which way it is forged, see [HubbyForgery]
record HubbyStamp(Settings settings, WebhookFaults faults, String forgery) implements Webhook.Stamp {

    private static final String API_KEY = "hubby-demo-key";
    private static final String SECRET = "hubby-demo-webhook-secret";
    private static final String NEXT_SECRET = "hubby-demo-next-webhook-secret";
    private static final String EARLIER_SECRET = "hubby-demo-earlier-webhook-secret";
    private static final String FORGERS_SECRET = "not-hubbys-secret";
    private static final String FORGERS_KEY = "not-hubbys-key";
    private static final String SIGNATURE = "x-hubby-signature";

    static HubbyStamp of(Settings settings) {
        return new HubbyStamp(settings, WebhookFaults.NONE, "");
    }

    HubbyStamp forged(String how) {
        return new HubbyStamp(settings, faults, how);
    }

    HubbyStamp with(WebhookFaults others) {
        return new HubbyStamp(settings, others, forgery);
    }

    @Override
    public Map<String, String> headers(String body, Instant at) {
        boolean signed = settings.get(HubbySettings.WEBHOOK_GENERATION) == 3;
        // An unsigned generation can only be forged by a caller who lacks the key.
        boolean keyless = forgery.equals("key") || (!signed && !forgery.isEmpty());
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                settings.get(HubbySettings.WEBHOOK_AUTH_HEADER),
                settings.get(HubbySettings.WEBHOOK_AUTH_PREFIX) + (keyless ? FORGERS_KEY : API_KEY));
        if (forgery.equals("forwarded")) {
            headers.put("x-forwarded-for", "127.0.0.1");
        }
        if (!signed) {
            return headers;
        }
        boolean millis = settings.get(HubbySettings.WEBHOOK_TIMESTAMP).equals("milliseconds");
        String timestamp = HubbyTimestamp.of(at, millis, faults);
        if (!timestamp.equals(HubbyTimestamp.MISSING)) {
            headers.put(settings.get(HubbySettings.WEBHOOK_TIMESTAMP_HEADER), timestamp);
        }
        if (!forgery.equals("missing")) {
            headers.put(SIGNATURE, signatures(timestamp, body));
        }
        return headers;
    }

    private String signatures(String timestamp, String body) {
        var entries = new ArrayList<String>();
        for (int i = 1; i < settings.get(HubbySettings.WEBHOOK_SIGNATURES); i++) {
            entries.add(entry(EARLIER_SECRET + (i == 1 ? "" : i), timestamp, body));
        }
        for (String secret : secrets()) {
            entries.add(HubbyForgery.entry(forgery, secret, timestamp, body));
        }
        return String.join(",", entries);
    }

    private List<String> secrets() {
        if (forgery.equals("wrong") || forgery.equals("forwarded")) {
            return List.of(FORGERS_SECRET);
        }
        return switch (settings.get(HubbySettings.WEBHOOK_KEY)) {
            case "next" -> List.of(NEXT_SECRET);
            case "rotating" -> List.of(NEXT_SECRET, SECRET);
            default -> List.of(SECRET);
        };
    }

    static String entry(String secret, String timestamp, String body) {
        return "sha256=" + Hmac.hex(secret, timestamp + "." + body);
    }

    @Override
    public String toString() {
        return "HubbyStamp[forgery=" + forgery + "]";
    }
}
