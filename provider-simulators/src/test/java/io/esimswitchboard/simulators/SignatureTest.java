package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static SimulatorOptions at(Instant now) {
        return SimulatorOptions.onPort(0).withClock(InstantSource.fixed(now));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/hubby-request.csv", numLinesToSkip = 1)
    void hubbyAcceptsTheVector(
            String name, String secret, long epochMillis, String method, String target, String signature) {
        try (var hubby = HubbySimulator.start(at(Instant.ofEpochMilli(epochMillis)));
                var caller = new Caller(hubby.uri())) {
            if (!target.startsWith("/api")) {
                hubby.control().set("signed_prefix", "");
            }
            var headers = Map.of(
                    "x-api-key", "hubby-demo-key", "x-timestamp", Long.toString(epochMillis), "x-signature", signature);

            Caller.Seen seen = caller.send(method, target, method.equals("POST") ? "{}" : "", headers);

            assertThat(secret).isEqualTo("hubby-demo-secret");
            assertThat(seen.status()).isEqualTo(method.equals("POST") ? 400 : 200);
            assertThat(verdict(caller)).isEqualTo("accepted");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/appid-request.csv", numLinesToSkip = 1)
    void yoniAcceptsTheVector(String name, String appId, String secret, long epochMillis, String path, String sign) {
        try (var yoni = YoniSimulator.start(at(Instant.ofEpochMilli(epochMillis)));
                var caller = new Caller(yoni.uri())) {
            var headers = Map.of("appId", appId, "timestamp", Long.toString(epochMillis), "sign", sign);

            Caller.Seen seen = caller.send("POST", path + "?trace=1", "{}", headers);

            assertThat(secret).isEqualTo("yoni-demo-secret");
            assertThat(seen.status()).isEqualTo(200);
            assertThat(verdict(caller)).isEqualTo("accepted");
        }
    }

    @Test
    void aQueryLeftOutOfHubbysSignatureIsRefused() {
        try (var hubby = HubbySimulator.start(at(Instant.ofEpochMilli(1715558400000L)));
                var caller = new Caller(hubby.uri())) {
            var headers = Map.of(
                    "x-api-key",
                    "hubby-demo-key",
                    "x-timestamp",
                    "1715558400000",
                    "x-signature",
                    "0551439f2690fb4e7287009c80a3806fd1f7dac144bc3bae9152326885f92123");

            Caller.Seen seen = caller.send("GET", "/api/bookings?perPage=10", "", headers);

            assertThat(seen.status()).isEqualTo(401);
            assertThat(seen.json().path("success").asBoolean(true)).isFalse();
            assertThat(seen.json().path("error").path("code").asInt()).isEqualTo(401);
            assertThat(seen.json().path("error").path("message").asText()).isEqualTo("Invalid signature");
            assertThat(verdict(caller)).isEqualTo("refused");
        }
    }

    @ParameterizedTest(name = "signed {0} s from now, window {1}: {2}")
    @CsvSource({
        "0,5m,200",
        "-300,5m,200",
        "-301,5m,401",
        "1,5m,200",
        "2,5m,401",
        "-23999,400m,200",
        "-24001,400m,401",
    })
    void hubbyTakesNoOldAndNoFutureCall(int seconds, String window, int status) {
        try (var hubby = HubbySimulator.start(at(NOW));
                var caller = new Caller(hubby.uri())) {
            hubby.control().set("clock_window", window);

            Caller.Seen seen = caller.send(
                    "GET", "/api/bookings", "", Caller.hubbyHeaders("GET", "/api/bookings", NOW.plusSeconds(seconds)));

            assertThat(seen.status()).isEqualTo(status);
            if (status == 401) {
                assertThat(seen.json().path("error").path("message").asText()).isEqualTo("Request timestamp expired");
            }
        }
    }

    @ParameterizedTest(name = "signed {0} s from now, window {1}: {2}")
    @CsvSource({"300,5m,200", "-300,5m,200", "301,5m,401", "-301,5m,401", "86400,off,200"})
    void yonisWindowIsOpenBothWays(int seconds, String window, int status) {
        try (var yoni = YoniSimulator.start(at(NOW));
                var caller = new Caller(yoni.uri())) {
            yoni.control().set("clock_window", window);
            String path = "/v1/package/e-sim/page";

            Caller.Seen seen = caller.send("POST", path, "{}", Caller.yoniHeaders(path, NOW.plusSeconds(seconds)));

            assertThat(seen.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x-api-key,",
        "x-timestamp,",
        "x-signature,",
        "x-api-key,somebody",
        "x-timestamp,now",
        "x-signature,00",
    })
    void hubbyRefusesAHeaderThatIsMissingOrWrong(String header, @Nullable String value) {
        try (var hubby = HubbySimulator.start(at(NOW));
                var caller = new Caller(hubby.uri())) {
            Map<String, String> headers = changed(Caller.hubbyHeaders("GET", "/api/bookings", NOW), header, value);

            assertThat(caller.send("GET", "/api/bookings", "", headers).status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"appId,", "timestamp,", "sign,", "appId,somebody", "timestamp,now", "sign,00"})
    void yoniRefusesAHeaderThatIsMissingOrWrong(String header, @Nullable String value) {
        try (var yoni = YoniSimulator.start(at(NOW));
                var caller = new Caller(yoni.uri())) {
            String path = "/v1/order/e-sim";
            Map<String, String> headers = changed(Caller.yoniHeaders(path, NOW), header, value);

            Caller.Seen seen = caller.send("POST", path, "{\"packageCode\":\"YN260213000002\"}", headers);

            assertThat(seen.status()).isEqualTo(401);
            assertThat(seen.body())
                    .isEqualTo("{\"code\":401,\"error\":true,\"msg\":\"Unauthorized\",\"success\":false}");
            assertThat(caller.sold()).isZero();
        }
    }

    @Test
    void upperCaseHexIsNoSignature() {
        try (var hubby = HubbySimulator.start(at(NOW));
                var caller = new Caller(hubby.uri())) {
            Map<String, String> right = Caller.hubbyHeaders("GET", "/api/bookings", NOW);
            String loud = String.valueOf(right.get("x-signature")).toUpperCase(Locale.ROOT);

            Caller.Seen seen = caller.send("GET", "/api/bookings", "", changed(right, "x-signature", loud));

            assertThat(seen.status()).isEqualTo(401);
        }
    }

    @Test
    void thePrefixedPathIsSignedWithoutItsPrefixWhereHubbyIsSetSo() {
        try (var hubby = HubbySimulator.start(at(NOW));
                var caller = new Caller(hubby.uri())) {
            Map<String, String> bare = Caller.hubbyHeaders("GET", "/bookings", NOW);

            assertThat(caller.send("GET", "/api/bookings", "", bare).status()).isEqualTo(401);
            hubby.control().set("signed_prefix", "");
            assertThat(caller.send("GET", "/api/bookings", "", bare).status()).isEqualTo(200);
            assertThat(caller.send("GET", "/bookings", "", bare).status()).isEqualTo(200);
        }
    }

    @Test
    void theDateHeaderShowsTheWholesalersClock() {
        try (var hubby = HubbySimulator.start(at(NOW));
                var caller = new Caller(hubby.uri())) {
            caller.arm("{\"fault\":\"clock_skew\",\"seconds\":-900}");
            Map<String, String> headers = Caller.hubbyHeaders("GET", "/api/bookings", NOW);

            Caller.Seen skewed = caller.send("GET", "/api/bookings", "", headers);
            Caller.Seen right = caller.send("GET", "/api/bookings", "", headers);

            assertThat(skewed.status()).isEqualTo(401);
            assertThat(skewed.response().headers().firstValue("date")).contains("Sun, 22 Nov 2026 09:45:00 GMT");
            assertThat(right.status()).isEqualTo(200);
        }
    }

    private static Map<String, String> changed(Map<String, String> headers, String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return changed;
    }

    private static String verdict(Caller caller) {
        return caller.control("GET", "/requests?limit=1", "")
                .json()
                .path(0)
                .path("verdict")
                .asText();
    }
}
