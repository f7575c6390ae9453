package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";

    private YoniSimulator yoni;
    private Caller caller;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(0);
        caller = new Caller(yoni.uri());
    }

    @AfterEach
    void stop() {
        caller.close();
        yoni.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_control/health", "/health/liveness", "/health/readiness"})
    void itIsWell(String target) {
        Caller.Seen seen = caller.send("GET", target, "", Map.of());

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("status").asText()).isEqualTo("UP");
    }

    @Test
    void theCallsReceivedAreShownNewestFirst() {
        caller.order("key-1", THAILAND);
        caller.send("POST", "/v1/order/e-sim", THAILAND, Map.of());

        JsonNode calls = caller.control("GET", "/requests?limit=50", "").json();

        assertThat(calls).hasSize(2);
        assertThat(calls.path(0).path("verdict").asText()).isEqualTo("refused");
        assertThat(calls.path(0).path("why").asText()).contains("missing");
        assertThat(calls.path(0).path("status").asText()).isEqualTo("401");
        JsonNode good = calls.path(1);
        assertThat(good.path("verdict").asText()).isEqualTo("accepted");
        assertThat(good.path("method").asText()).isEqualTo("POST");
        assertThat(good.path("target").asText()).isEqualTo("/v1/order/e-sim");
        assertThat(good.path("headers").path("idempotentkey").asText()).isEqualTo("key-1");
        assertThat(good.path("body").asText()).isEqualTo(THAILAND);
        assertThat(calls.toString()).doesNotContain("yoni-demo-secret");
        assertThat(caller.control("GET", "/requests?limit=1", "").json()).hasSize(1);
    }

    @Test
    void settingsAreChangedAllOrNone() {
        Caller.Seen bad = caller.control("PUT", "/settings", "{\"order_delay\":\"1ms\",\"clock_window\":\"soon\"}");

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("detail").asText()).contains("clock_window");
        JsonNode settings = caller.control("GET", "/settings", "").json();
        assertThat(settings.path("order_delay").asText()).isEqualTo("300ms");
    }

    @Test
    void anUnknownSettingIsAnsweredWithTheNames() {
        Caller.Seen bad = caller.control("PUT", "/settings", "{\"colour\":\"blue\"}");

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("detail").asText()).contains("clock_window", "webhook_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "ftp://127.0.0.1/", "http:///x"})
    void webhooksGoToAWebAddressOrNowhere(String url) {
        Caller.Seen bad = caller.control("PUT", "/settings", "{\"webhook_url\":\"%s\"}".formatted(url));

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("detail").asText()).contains("webhook_url");
    }

    @Test
    void theCatalogueIsReplacedEditedAndGenerated() {
        caller.control("POST", "/catalogue", "{\"plans\":[{\"packageCode\":\"A\",\"price\":\"1\"}]}");
        caller.control(
                "POST",
                "/catalogue",
                "{\"edit\":[{\"packageCode\":\"A\",\"price\":\"2\"},{\"packageCode\":\"B\",\"price\":\"3\"}]}");

        assertThat(caller.yoni("/v1/package/e-sim/list", "{}").json().findValuesAsText("price"))
                .containsExactly("2", "3");
        caller.control("POST", "/catalogue", "{\"remove\":[\"A\"]}");
        assertThat(caller.order("key-1", "{\"packageCode\":\"A\"}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(504);
        assertThat(caller.control("POST", "/catalogue", "{\"generate\":50000,\"seed\":1}")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(50_000);
        JsonNode once = caller.control("GET", "/catalogue", "").json();
        caller.control("POST", "/catalogue", "{\"generate\":50000,\"seed\":1}");
        assertThat(caller.control("GET", "/catalogue", "").json()).isEqualTo(once);
    }

    @Test
    void aResetMakesItAsNew() {
        caller.order("key-1", THAILAND);
        caller.arm("{\"fault\":\"slow\"}");
        yoni.control().set("clock_window", "1s");
        caller.control("POST", "/catalogue", "{\"plans\":[]}");

        assertThat(caller.control("POST", "/reset", "").status()).isEqualTo(204);

        assertThat(caller.sold()).isZero();
        assertThat(caller.control("GET", "/faults", "").json()).isEmpty();
        assertThat(caller.control("GET", "/requests", "").json()).isEmpty();
        assertThat(caller.control("GET", "/settings", "")
                        .json()
                        .path("clock_window")
                        .asText())
                .isEqualTo("5m");
        assertThat(caller.order("key-1", THAILAND).json().path("code").asInt(-1))
                .isZero();
    }

    @Test
    void latencySlowsEveryCall() {
        caller.control("PUT", "/settings", "{\"latency\":{\"p50_ms\":200,\"p99_ms\":200}}");
        long from = System.nanoTime();

        caller.yoni("/v1/package/e-sim/page", "{}");

        assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(200_000_000L);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Caller.Seen seen = caller.yoni("/v1/order/e-sim", "x".repeat(1_100_000));

        assertThat(seen.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_control/nothing", "/nothing"})
    void aCallNobodyKnowsIsNotFound(String target) {
        int status = caller.send("POST", target, "{}", Caller.yoniHeaders(target, Instant.now()))
                .status();

        assertThat(status).isEqualTo(404);
    }
}
