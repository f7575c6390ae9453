package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YoniDoubtTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final String JAPAN = "{\"packageCode\":\"YN260213000008\"}";
    private static final String ORDERS = "/v1/order/e-sim/page";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private YoniSimulator yoni;
    private Caller caller;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
        caller = new Caller(yoni.uri());
        yoni.control().set("order_delay", "0ms");
    }

    @AfterEach
    void stop() {
        caller.close();
        yoni.close();
        receiver.close();
    }

    private static int codeOf(Caller.Seen seen) {
        return seen.json().path("code").asInt(-1);
    }

    private static String numberOf(Caller.Seen seen) {
        return seen.json().path("data").path("orderNo").asText();
    }

    private JsonNode notice() throws Exception {
        return new ObjectMapper().readTree(receiver.next().body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, 102, 400, 501, 502, 503, 504, 505, 506, 9999, 777})
    void everyCodeComesByFault(int code) {
        caller.arm("{\"fault\":\"reject\",\"code\":\"%d\"}".formatted(code));

        Caller.Seen seen = caller.order("key-1", THAILAND);

        assertThat(codeOf(seen)).isEqualTo(code);
        assertThat(seen.json().path("msg").asText()).isNotEmpty();
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aFailureMayComeWithAnotherStatus() {
        yoni.control().set("failure_status", "400");

        assertThat(caller.order("key-1", "{\"packageCode\":\"YN0\"}").status()).isEqualTo(400);
        assertThat(caller.order("key-2", THAILAND).status()).isEqualTo(200);
        caller.arm("{\"fault\":\"reject\",\"code\":\"506\"}");
        assertThat(caller.order("key-3", THAILAND).status()).isEqualTo(400);
    }

    @Test
    void aForgedCallMayBeForbidden() {
        yoni.control().set("auth_failure_status", "403");

        Caller.Seen seen = caller.send("POST", ORDERS, "{}", Map.of());
        assertThat(seen.status()).isEqualTo(403);
        assertThat(codeOf(seen)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "demo,yoni-demo-secret,200",
        "demo,yoni-next-secret,401",
        "both,yoni-next-secret,200",
        "both,yoni-demo-secret,200",
        "next,yoni-demo-secret,401",
        "next,yoni-next-secret,200"
    })
    void secretsAreExchangedWithoutAGap(String keys, String secret, int status) {
        yoni.control().set("api_keys", keys);

        assertThat(caller.send("POST", ORDERS, "{\"current\":1,\"size\":1}", signed(secret))
                        .status())
                .isEqualTo(status);
    }

    private static Map<String, String> signed(String secret) {
        String timestamp = Long.toString(Instant.now().toEpochMilli());
        String sign = Caller.hmac(secret, "yoni-demo-app&" + timestamp + "&" + ORDERS);
        return Map.of("appId", "yoni-demo-app", "timestamp", timestamp, "sign", sign);
    }

    @Test
    void signaturesMayBeTakenInAnyCase() {
        Map<String, String> headers = new HashMap<>(signed("yoni-demo-secret"));
        headers.computeIfPresent("sign", (_, sign) -> sign.toUpperCase(Locale.ROOT));

        assertThat(caller.send("POST", ORDERS, "{\"current\":1,\"size\":1}", headers)
                        .status())
                .isEqualTo(401);
        yoni.control().set("sign_case", "any");
        assertThat(caller.send("POST", ORDERS, "{\"current\":1,\"size\":1}", headers)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyMayBeRequired() {
        assertThat(codeOf(caller.yoni("/v1/order/e-sim", THAILAND))).isZero();
        yoni.control().set("key_required", "required");
        assertThat(codeOf(caller.yoni("/v1/order/e-sim", THAILAND))).isEqualTo(400);
    }

    @Test
    void aKeyMayBeForgottenAfterATime() {
        var now = new AtomicReference<>(Instant.now());
        try (var slow = YoniSimulator.start(SimulatorOptions.onPort(0).withClock(now::get));
                var buyer = new Caller(slow.uri())) {
            slow.control().set("key_lifetime", "1h");
            slow.control().set("clock_window", "off");
            String first = numberOf(buyer.order("key-1", THAILAND));
            assertThat(numberOf(buyer.order("key-1", THAILAND))).isEqualTo(first);

            now.updateAndGet(time -> time.plus(Duration.ofHours(2)));

            String second = numberOf(buyer.order("key-1", THAILAND));
            assertThat(second).isNotEqualTo(first);
            assertThat(numberOf(buyer.order("key-1", THAILAND))).isEqualTo(second);
            assertThat(buyer.sold()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"400,1", "same_order,1", "new_order,2"})
    void aKeyWithAnotherBodyIsReadInThreeWays(String setting, int sold) {
        yoni.control().set("another_body", "\"" + setting + "\"");
        String first = numberOf(caller.order("key-1", THAILAND));

        Caller.Seen second = caller.order("key-1", JAPAN);

        assertThat(caller.sold()).isEqualTo(sold);
        if (setting.equals("same_order")) {
            assertThat(numberOf(second)).isEqualTo(first);
        }
    }

    @Test
    void anUnknownNumberMayBeAnError() {
        String asked = "{\"current\":1,\"size\":1,\"orderNo\":\"1\"}";

        assertThat(codeOf(caller.yoni(ORDERS, asked))).isZero();
        yoni.control().set("unknown_order", "\"400\"");
        assertThat(codeOf(caller.yoni(ORDERS, asked))).isEqualTo(400);
    }

    @Test
    void aPageMayBeABareArrayAndNotTooLong() {
        yoni.control().set("page_shape", "array");
        yoni.control().set("max_page_size", "100");

        assertThat(caller.yoni("/v1/package/e-sim/page", "{\"current\":1,\"size\":5}")
                        .json()
                        .path("data"))
                .hasSize(5);
        assertThat(codeOf(caller.yoni("/v1/package/e-sim/page", "{\"current\":1,\"size\":101}")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "null", "absent", "full"})
    void aFailedOrderShowsItsProfileInFourWays(String setting) throws Exception {
        yoni.control().set("order_result", "FAILED");
        yoni.control().set("failed_payload", "\"" + setting + "\"");
        caller.order("key-1", THAILAND);

        JsonNode notice = notice();

        assertThat(notice.path("result").asText()).isEqualTo("FAILED");
        switch (setting) {
            case "null" -> assertThat(notice.path("lpa").isNull()).isTrue();
            case "absent" -> assertThat(notice.has("lpa")).isFalse();
            case "full" -> assertThat(notice.path("lpa").asText()).startsWith("LPA:1$");
            default -> assertThat(notice.path("lpa").textValue()).isEmpty();
        }
    }

    @Test
    void usageMayNeedOneOfItsKeysOnly() throws Exception {
        String number = numberOf(caller.order("key-1", THAILAND));
        notice();
        String asked = "{\"orderNo\":\"%s\"}".formatted(number);

        assertThat(codeOf(caller.yoni("/v1/order/e-sim/flow", asked))).isEqualTo(400);
        yoni.control().set("usage_keys", "either");
        yoni.control().set("usage", "407.00");
        JsonNode usage = caller.yoni("/v1/order/e-sim/flow", asked).json().path("data");
        assertThat(usage.path("usage").textValue()).isEqualTo("407.00");
        assertThat(codeOf(caller.yoni("/v1/order/e-sim/flow", "{}"))).isEqualTo(400);
    }

    @Test
    void orderingMayHaveAPaceToo() {
        yoni.control().set("paced_calls", "all");
        yoni.control().set("rate_limit", "http");

        int last = 200;
        for (int i = 0; i < 200 && last == 200; i++) {
            last = caller.yoni("/v1/package/e-sim/page", "{\"current\":1,\"size\":1}")
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "99"})
    void theContractCurrencyIsTold(String currency) throws Exception {
        yoni.control().set("currency", "\"" + currency + "\"");
        caller.order("key-1", THAILAND);

        assertThat(notice().path("currency").asText()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({"own,3", "200,3", "2xx,1"})
    void whatAcknowledgesIsASwitch(String ack, int attempts) {
        caller.control("PUT", "/settings", "{\"webhook_ack\":\"%s\",\"retry_time_factor\":0.001}".formatted(ack));
        receiver.answerWith(204);
        caller.order("key-1", THAILAND);

        for (int i = 0; i < attempts; i++) {
            receiver.next();
        }
        receiver.expectSilence();
    }
}
