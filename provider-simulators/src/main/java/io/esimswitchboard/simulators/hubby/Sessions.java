package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import io.esimswitchboard.simulators.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The bearer tokens of Hubby's web page: JWT, HS256.
final class Sessions {

    private static final String SECRET = "hubby-demo-session-secret";
    private static final String BEARER = "Bearer ";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static String issue(Traveller traveller, Instant now, Duration lifetime) {
        String header = encoded(Json.object().put("alg", "HS256").put("typ", "JWT"));
        String claims = encoded(Json.object()
                .put("sub", traveller.externalUserId())
                .put("partner", "demo")
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(lifetime).getEpochSecond()));
        String signed = header + "." + claims;
        return signed + "." + signature(signed);
    }

    static Verdict check(Call call, Instant now) {
        Optional<ObjectNode> claims = claims(call);
        if (claims.isEmpty()) {
            return Verdict.refused("Invalid or missing bearer token");
        }
        return claims.get().path("exp").asLong() > now.getEpochSecond()
                ? Verdict.accepted()
                : Verdict.refused("Bearer token expired");
    }

    /// Whose token it is that the call carries.
    static String traveller(Call call) {
        return claims(call).map(json -> json.path("sub").asText()).orElse("");
    }

    private static Optional<ObjectNode> claims(Call call) {
        String token = call.header("authorization")
                .filter(text -> text.startsWith(BEARER))
                .map(text -> text.substring(BEARER.length()))
                .orElse("");
        int dot = token.lastIndexOf('.');
        if (dot < 0 || !Hmac.same(signature(token.substring(0, dot)), token.substring(dot + 1))) {
            return Optional.empty();
        }
        String claims = token.substring(token.indexOf('.') + 1, dot);
        return Json.readObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }

    private static String encoded(ObjectNode json) {
        return ENCODER.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String signed) {
        return ENCODER.encodeToString(HexFormat.of().parseHex(Hmac.hex(SECRET, signed)));
    }

    private Sessions() {}
}
