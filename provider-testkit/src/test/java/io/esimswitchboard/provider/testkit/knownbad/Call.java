package io.esimswitchboard.provider.testkit.knownbad;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.testkit.Operation;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One request to the invented wholesaler, which signs method, target and body.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(String method, String target, byte[] body, String signature) {

    String path() {
        return target.split("\\?", 2)[0];
    }

    /// The value behind the only name of the query.
    String asked() {
        return target.substring(target.indexOf('=') + 1);
    }

    String text() {
        return new String(body, UTF_8);
    }

    /// The members that stand in the body.
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        text().lines().map(line -> line.split("=", 2)).forEach(member -> members.put(member[0], member[1]));
        return members;
    }

    Operation operation() {
        return switch (method + " " + path()) {
            case "GET /plans" -> Operation.CATALOGUE;
            case "POST /orders" -> Operation.ORDER;
            case "GET /orders", "GET /top-ups" -> Operation.QUERY;
            case "POST /top-ups" -> Operation.TOPUP;
            case "GET /usage" -> Operation.USAGE;
            case "POST /cancellations" -> Operation.CANCEL;
            default -> Operation.ANY;
        };
    }

    boolean signedWith(String secret) {
        return signature.equals(hmac(secret, method + " " + target, body));
    }

    static String hmac(String secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(head.getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
