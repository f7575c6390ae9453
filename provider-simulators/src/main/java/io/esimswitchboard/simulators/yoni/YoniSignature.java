package io.esimswitchboard.simulators.yoni;

import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Checks `sign` over `appId&timestamp&path`; the query string and the body are not signed.
final class YoniSignature {

    private static final String APP_ID = "yoni-demo-app";
    private static final String SECRET = "yoni-demo-secret";
    private static final String NEXT_SECRET = "yoni-next-secret";

    private final Settings settings;

    YoniSignature(Settings settings) {
        this.settings = settings;
    }

    Verdict check(Call call, Instant now) {
        String account = call.header("appId").orElse("");
        String timestamp = call.header("timestamp").orElse("");
        String sign = call.header("sign").orElse("");
        if (account.isEmpty() || timestamp.isEmpty() || sign.isEmpty()) {
            return Verdict.refused("appId, timestamp or sign is missing");
        }
        if (!Hmac.same(APP_ID, account)) {
            return Verdict.refused("unknown appId");
        }
        if (!timestamp.matches("\\d{1,15}")) {
            return Verdict.refused("timestamp is no number of milliseconds");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now)
                .abs();
        if (off.compareTo(settings.get(YoniSettings.CLOCK_WINDOW)) > 0) {
            return Verdict.refused("timestamp is " + off + " off the clock");
        }
        return secrets().stream().anyMatch(secret -> signs(secret, call, sign))
                ? Verdict.accepted()
                : Verdict.refused("sign does not match appId&timestamp&" + call.path());
    }

    private boolean signs(String secret, Call call, String sign) {
        String timestamp = call.header("timestamp").orElse("");
        String expected = Hmac.hex(secret, APP_ID + "&" + timestamp + "&" + call.path());
        boolean anyCase = settings.get(YoniSettings.SIGN_CASE).equals("any");
        return Hmac.same(expected, anyCase ? sign.toLowerCase(Locale.ROOT) : sign);
    }

    private List<String> secrets() {
        return switch (settings.get(YoniSettings.API_KEYS)) {
            case "next" -> List.of(NEXT_SECRET);
            case "both" -> List.of(SECRET, NEXT_SECRET);
            default -> List.of(SECRET);
        };
    }
}
