package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YoniOrderingTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final String JAPAN = "{\"packageCode\":\"YN260213000008\"}";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private YoniSimulator yoni;
    private Caller caller;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
        caller = new Caller(yoni.uri());
        caller.control("PUT", "/settings", "{\"order_delay\":\"20ms\"}");
    }

    @AfterEach
    void stop() {
        caller.close();
        yoni.close();
        receiver.close();
    }

    @Test
    void anOrderIsAcceptedAtOnceAndCompletedByWebhook() throws Exception {
        JsonNode accepted = caller.order("key-1", THAILAND).json();

        assertThat(accepted.path("code").asInt(-1)).isZero();
        String number = accepted.path("data").path("orderNo").asText();
        assertThat(number).matches("\\d{24,}");
        JsonNode notice = new ObjectMapper().readTree(receiver.next().body());
        assertThat(notice.path("orderNo").asText()).isEqualTo(number);
        assertThat(notice.path("result").asText()).isEqualTo("COMPLETED");
        assertThat(notice.path("iccid").asText()).matches("89\\d{17}");
        assertThat(notice.path("lpa").asText()).startsWith("LPA:1$");
        assertThat(notice.path("price").asText()).isEqualTo("1.20");
        assertThat(notice.path("currency").asText()).isEqualTo("2");
        JsonNode sale = caller.control("GET", "/sales", "").json().path("units").path(0);
        assertThat(sale.path("client_reference").asText()).isEqualTo("key-1");
        assertThat(sale.path("provider_order").asText()).isEqualTo(number);
        assertThat(sale.path("sku").asText()).isEqualTo("YN260213000002");
        assertThat(sale.path("state").asText()).isEqualTo("sold");
    }

    @Test
    void theOrderListShowsWhatTheWebhookSaid() throws Exception {
        String number = numberOf(caller.order("key-1", THAILAND));
        caller.order("key-2", JAPAN);
        JsonNode first = new ObjectMapper().readTree(receiver.next().body());
        receiver.next();

        JsonNode page = caller.yoni(
                        "/v1/order/e-sim/page", "{\"current\":1,\"size\":10,\"orderNo\":\"%s\"}".formatted(number))
                .json();

        assertThat(page.path("data").path("total").asInt()).isEqualTo(1);
        JsonNode record = page.path("data").path("records").path(0);
        assertThat(record.path("orderNo").asText()).isEqualTo(number);
        assertThat(record.path("result").asText()).isEqualTo("COMPLETED");
        if (first.path("orderNo").asText().equals(number)) {
            assertThat(record.path("lpa")).isEqualTo(first.path("lpa"));
        }
    }

    @Test
    void aPendingOrderShowsNoProfile() {
        yoni.control().set("order_delay", "1h");
        String number = numberOf(caller.order("key-1", THAILAND));

        JsonNode record = caller.yoni("/v1/order/e-sim/page", "{\"current\":1,\"size\":10}")
                .json()
                .path("data")
                .path("records")
                .path(0);

        assertThat(record.path("orderNo").asText()).isEqualTo(number);
        assertThat(record.path("result").asText()).isEmpty();
        assertThat(record.path("iccid").asText()).isEmpty();
    }

    @Test
    void theSameKeyGivesTheSameOrder() {
        String first = numberOf(caller.order("key-1", THAILAND));
        String second = numberOf(caller.order("key-1", THAILAND));

        assertThat(second).isEqualTo(first);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void theSameKeyWithAnotherBodyIsAQueryError() {
        caller.order("key-1", THAILAND);

        assertThat(codeOf(caller.order("key-1", JAPAN))).isEqualTo(400);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void theSameKeyIsBeingProcessedWhileTheFirstCallRuns() {
        caller.arm("{\"fault\":\"slow\",\"operation\":\"order\",\"seconds\":3}");
        var first = CompletableFuture.supplyAsync(() -> caller.order("key-1", THAILAND));
        while (caller.sold() == 0) {
            Thread.onSpinWait();
        }

        assertThat(codeOf(caller.order("key-1", THAILAND))).isEqualTo(101);
        String number = numberOf(first.join());
        assertThat(numberOf(caller.order("key-1", THAILAND))).isEqualTo(number);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aWholesalerThatIgnoresKeysSellsTwice() {
        yoni.control().set("same_key", "new_order");
        caller.order("key-1", THAILAND);
        caller.order("key-1", THAILAND);

        assertThat(caller.sold()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "no package code;{};400",
                "no JSON;nonsense;400",
                "unknown plan;{\"packageCode\":\"YN0\"};504",
            })
    void anOrderThatCannotBeIsRefused(String name, String body, int code) {
        assertThat(codeOf(caller.order("key-1", body))).isEqualTo(code);
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aPlanWithoutAPriceIsNotSold() {
        caller.control("POST", "/catalogue", "{\"edit\":[{\"packageCode\":\"YN260213000002\",\"price\":\"\"}]}");

        assertThat(codeOf(caller.order("key-1", THAILAND))).isEqualTo(505);
    }

    @Test
    void anEmptyAccountBuysNothing() {
        yoni.control().set("balance", "\"2.00\"");

        assertThat(codeOf(caller.order("key-1", THAILAND))).isZero();
        assertThat(codeOf(caller.order("key-2", THAILAND))).isEqualTo(506);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aFailedOrderIsNoSale() throws Exception {
        yoni.control().set("order_result", "FAILED");
        caller.order("key-1", THAILAND);

        JsonNode notice = new ObjectMapper().readTree(receiver.next().body());
        assertThat(notice.path("result").asText()).isEqualTo("FAILED");
        assertThat(notice.path("iccid").asText()).isEmpty();
        assertThat(caller.control("GET", "/sales", "")
                        .json()
                        .path("units")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void usageIsToldInMegabytesAsText() throws Exception {
        String number = numberOf(caller.order("key-1", THAILAND));
        String iccid = new ObjectMapper()
                .readTree(receiver.next().body())
                .path("iccid")
                .asText();
        String asked = "{\"orderNo\":\"%s\",\"iccid\":\"%s\"}".formatted(number, iccid);

        JsonNode usage = caller.yoni("/v1/order/e-sim/flow", asked).json().path("data");

        assertThat(usage.path("total").textValue()).isEqualTo("1024");
        assertThat(usage.path("usage").textValue()).isEqualTo("0.00");
    }

    @Test
    void moreThanTenListCallsASecondAreTooMany() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> codes = IntStream.range(0, 60)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> codeOf(caller.yoni("/v1/order/e-sim/page", "{\"current\":1,\"size\":1}")), threads))
                    .toList();

            assertThat(codes.stream().map(CompletableFuture::join)).contains(0, 102);
        }
    }

    @Test
    void thePlansArePaged() {
        JsonNode first = caller.yoni("/v1/package/e-sim/page", "{\"current\":1,\"size\":100}")
                .json()
                .path("data");
        JsonNode second = caller.yoni("/v1/package/e-sim/page", "{\"current\":2,\"size\":100}")
                .json()
                .path("data");
        JsonNode list = caller.yoni("/v1/package/e-sim/list", "{}").json().path("data");

        assertThat(first.path("records")).hasSize(100);
        assertThat(first.path("total").asInt()).isEqualTo(list.size()).isGreaterThanOrEqualTo(60);
        assertThat(second.path("records")).hasSize(list.size() - 100);
        assertThat(list.findValues("mcc").stream()
                        .map(JsonNode::asText)
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(25);
    }

    private static int codeOf(Caller.Seen seen) {
        return seen.json().path("code").asInt(-1);
    }

    private static String numberOf(Caller.Seen seen) {
        return seen.json().path("data").path("orderNo").asText();
    }
}
