package io.esimswitchboard.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A partner's HTTP client, with signing of its own.
final class Caller implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(REPLY_WITHIN)
            .build();
    private final URI base;

    Caller(URI base) {
        this.base = base;
    }

    record Seen(int status, String body, HttpResponse<String> response) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    Seen hubby(String method, String target, String body) {
        return send(method, target, body, hubbyHeaders(method, target, Instant.now()));
    }

    Seen yoni(String path, String body) {
        return send("POST", path, body, yoniHeaders(path, Instant.now()));
    }

    Seen order(String key, String body) {
        Map<String, String> headers = new LinkedHashMap<>(yoniHeaders("/v1/order/e-sim", Instant.now()));
        headers.put("idempotentKey", key);
        return send("POST", "/v1/order/e-sim", body, headers);
    }

    Seen control(String method, String target, String body) {
        return send(method, "/_control" + target, body, Map.of());
    }

    String arm(String fault) {
        return control("POST", "/faults", fault).json().path("id").asText();
    }

    int sold() {
        return control("GET", "/sales", "").json().path("count").asInt();
    }

    Seen send(String method, String target, String body, Map<String, String> headers) {
        try {
            return sendOrFail(method, target, body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seen sendOrFail(String method, String target, String body, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + target))
                .timeout(REPLY_WITHIN)
                .header("content-type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Seen(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    static Map<String, String> hubbyHeaders(String method, String target, Instant at) {
        String timestamp = Long.toString(at.toEpochMilli());
        return Map.of(
                "x-api-key",
                "hubby-demo-key",
                "x-timestamp",
                timestamp,
                "x-signature",
                hmac("hubby-demo-secret", timestamp + method + target));
    }

    static Map<String, String> yoniHeaders(String path, Instant at) {
        String timestamp = Long.toString(at.toEpochMilli());
        return Map.of(
                "appId",
                "yoni-demo-app",
                "timestamp",
                timestamp,
                "sign",
                hmac("yoni-demo-secret", "yoni-demo-app&" + timestamp + "&" + path));
    }

    static String hmac(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
