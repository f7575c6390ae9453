package io.esimswitchboard.simulators.esimaccess;

import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/// Checks `RT-Signature` over timestamp, request id, access code and the body as it came. A refusal begins with its
/// code.
final class EsimAccessSignature {

    private static final String ACCESS_CODE = "esimaccess-demo-code";
    private static final String SECRET_KEY = "esimaccess-demo-secret";

    private final Settings settings;

    EsimAccessSignature(Settings settings) {
        this.settings = settings;
    }

    Verdict check(Call call, Instant now) {
        String account = call.header("RT-AccessCode").orElse("");
        String requestId = call.header("RT-RequestID").orElse("");
        String timestamp = call.header("RT-Timestamp").orElse("");
        String signature = call.header("RT-Signature").orElse("");
        if (Stream.of(account, requestId, timestamp, signature).anyMatch(String::isEmpty)) {
            return Verdict.refused("000101: a header is missing");
        }
        if (!timestamp.matches("\\d{10,15}")) {
            return Verdict.refused("000102: RT-Timestamp is no number of milliseconds");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now)
                .abs();
        if (off.compareTo(settings.get(EsimAccessSettings.CLOCK_WINDOW)) > 0) {
            return Verdict.refused("101001: RT-Timestamp is " + off + " off the clock");
        }
        if (!Hmac.same(ACCESS_CODE, account)) {
            return Verdict.refused("101003: unknown RT-AccessCode");
        }
        String expected = Hmac.hex(SECRET_KEY, timestamp + requestId + account + call.body());
        return Hmac.same(expected, inLowerCase(signature))
                ? Verdict.accepted()
                : Verdict.refused("101003: RT-Signature does not match timestamp, request id, access code and body");
    }

    // A signature in the wrong case is left as it is, and so fails.
    private String inLowerCase(String signature) {
        String lower = signature.toLowerCase(Locale.ROOT);
        return switch (settings.get(EsimAccessSettings.SIGNATURE_CASE)) {
            case "upper" -> signature.equals(signature.toUpperCase(Locale.ROOT)) ? lower : "wrong case";
            case "lower" -> signature;
            default -> lower;
        };
    }
}
