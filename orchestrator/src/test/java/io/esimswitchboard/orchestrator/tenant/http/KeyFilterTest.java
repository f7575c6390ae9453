package io.esimswitchboard.orchestrator.tenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.HttpSlice;
import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.tenant.FakeApiKeys;
import io.esimswitchboard.orchestrator.tenant.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFilterTest {

    private static final Optional<TenantId> TENANT = Optional.of(new TenantId(new UUID(1, 2)));
    private static final String ALL = "sk_all_0123456789abcdefghijkl";
    private static final String READER = "sk_reader_0123456789abcdefghijkl";
    private static final String BUSY = "sk_busy_0123456789abcdefghijkl";
    private static final String OPERATOR = "op_0123456789abcdefghijkl";

    private static final ManualClock CLOCK = new ManualClock();
    private static HttpSlice slice;

    @BeforeAll
    static void start() {
        FakeApiKeys keys = new FakeApiKeys()
                .with(ALL, TENANT, Set.of(Scope.ORDERS_READ, Scope.ORDERS_WRITE, Scope.CATALOG_READ))
                .with(READER, TENANT, Set.of(Scope.ORDERS_READ))
                .with(BUSY, TENANT, Set.of(Scope.CATALOG_READ))
                .with(OPERATOR, Optional.empty(), Set.of(Scope.OPS));
        slice = HttpSlice.start(List.of("http", "tenant", "tenant.http"), Map.of(), keys, CLOCK);
    }

    @AfterAll
    static void stop() {
        slice.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/orders/test",
        "POST, /v1/orders/test",
        "DELETE, /v1/orders/test",
        "GET, /v1/packages/test",
        "GET, /v1/nowhere",
        "GET, /v1",
        "GET, /ops/v1/test",
        "GET, /ops/v1/nowhere",
        "GET, /ops/nowhere",
    })
    void withoutAKeyItIs401(String method, String path) {
        Answer answer = Api.at(slice.url()).send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer sk_unknown_0123456789abcdefghijkl",
                "Bearer ",
                "Bearer",
                "Basic dXNlcjpwYXNz",
                "sk_all_0123456789abcdefghijkl",
                "Bearer sk_all_0123456789abcdefghijkl extra",
            })
    void aBadKeyIs401(String header) {
        assertThat(Api.at(slice.url())
                        .with("Authorization", header)
                        .get("/v1/orders/test")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} {1} with {2} is {3}")
    @CsvSource({
        "GET, /v1/orders/test, " + ALL + ", 200",
        "POST, /v1/orders/test, " + ALL + ", 200",
        "GET, /v1/packages/test, " + ALL + ", 200",
        "GET, /v1/nowhere, " + ALL + ", 404",
        "GET, /ops/v1/test, " + ALL + ", 403",
        "GET, /ops/v1/nowhere, " + ALL + ", 403",
        "GET, /v1/orders/test, " + READER + ", 200",
        "POST, /v1/orders/test, " + READER + ", 403",
        "GET, /v1/packages/test, " + READER + ", 403",
        "GET, /v1/orders/test, " + OPERATOR + ", 403",
        "GET, /v1/nowhere, " + OPERATOR + ", 403",
        "GET, /ops/v1/test, " + OPERATOR + ", 200",
        "GET, /ops/v1/nowhere, " + OPERATOR + ", 404",
    })
    void theScopeDecides(String method, String path, String key, int status) {
        Answer answer = Api.at(slice.url()).as(key).send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/forgotten/test", "DELETE, /v1/packages/test"})
    void aRouteWithoutARuleIsClosed(String method, String path) {
        assertThat(Api.at(slice.url())
                        .as(ALL)
                        .send(method, path, BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%761/orders/test",
                "//v1/orders/test",
                "/v1//orders/test",
                "/v1/./orders/test",
                "/v1/orders/test/",
                "/V1/orders/test"
            })
    void noSpellingOfAPathGoesRoundTheKey(String path) {
        assertThat(Api.at(slice.url()).get(path).status()).isIn(401, 404);
    }

    @Test
    void otherRoutesNeedNoKey() {
        assertThat(Api.at(slice.url()).get("/open/test").status()).isEqualTo(200);
    }

    @Test
    void theCallerIsHandedToTheRoute() {
        assertThat(Api.at(slice.url()).as(ALL).get("/v1/orders/test").body())
                .isEqualTo(TENANT.orElseThrow().toString());
    }

    @Test
    void whoCallsTooOftenIsToldToWait() {
        Api busy = Api.at(slice.url()).as(BUSY);
        Answer first = busy.get("/v1/packages/test");
        assertThat(first.header("RateLimit-Limit")).isEqualTo("200");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("199");
        assertThat(first.header("RateLimit-Reset")).isEqualTo("1");
        for (int i = 0; i < 199; i++) {
            Answer answer = busy.get("/v1/nowhere");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(198 - i));
        }

        Answer refused = busy.get("/v1/packages/test");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("rate_limited");
        assertThat(refused.text("/retryable")).isEqualTo("true");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.header("RateLimit-Reset")).isEqualTo("2");
        CLOCK.pass(Duration.ofMillis(100));
        assertThat(busy.get("/v1/packages/test").header("RateLimit-Remaining")).isEqualTo("9");
    }
}
