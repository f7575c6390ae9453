package io.esimswitchboard.simulators.yoni;

import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.time.Instant;

/// Checks `sign` over `appId&timestamp&path`; the query string and the body are not signed.
final class YoniSignature {

    private final String appId;
    private final String appSecret;

    YoniSignature(String appId, String appSecret) {
        this.appId = appId;
        this.appSecret = appSecret;
    }

    Verdict check(Call call, Instant now, Duration window) {
        String account = call.header("appId").orElse("");
        String timestamp = call.header("timestamp").orElse("");
        String sign = call.header("sign").orElse("");
        if (account.isEmpty() || timestamp.isEmpty() || sign.isEmpty()) {
            return Verdict.refused("appId, timestamp or sign is missing");
        }
        if (!Hmac.same(appId, account)) {
            return Verdict.refused("unknown appId");
        }
        if (!timestamp.matches("\\d{1,15}")) {
            return Verdict.refused("timestamp is no number of milliseconds");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now)
                .abs();
        if (off.compareTo(window) > 0) {
            return Verdict.refused("timestamp is " + off + " off the clock");
        }
        String expected = Hmac.hex(appSecret, account + "&" + timestamp + "&" + call.path());
        return Hmac.same(expected, sign)
                ? Verdict.accepted()
                : Verdict.refused("sign does not match appId&timestamp&" + call.path());
    }
}
