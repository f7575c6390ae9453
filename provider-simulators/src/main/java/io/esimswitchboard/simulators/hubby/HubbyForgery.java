package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.wire.Hmac;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// Entries of the signature header that a receiver must not accept, though all but those made with a
/// forger's secret were made with the right one.
final class HubbyForgery {

    static String entry(String forgery, String secret, String timestamp, String body) {
        String hex = Hmac.hex(secret, timestamp + "." + body);
        return switch (forgery) {
            case "empty" -> "";
            case "short" -> "sha256=" + hex.substring(0, 32);
            case "algorithm" -> "sha1=" + hex;
            case "bare" -> hex;
            case "uppercase" -> "sha256=" + hex.toUpperCase(Locale.ROOT);
            case "base64" ->
                "sha256=" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
            case "reserialised" -> HubbyStamp.entry(secret, timestamp, body.replace(",\"", ", \""));
            case "body_only" -> "sha256=" + Hmac.hex(secret, body);
            default -> "sha256=" + hex;
        };
    }

    private HubbyForgery() {}
}
