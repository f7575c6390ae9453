package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.Caller.Seen;
import io.esimswitchboard.simulators.esimaccess.EsimAccess;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EsimAccessTest {

    private static final String ORDER =
            "{\"transactionId\":\"%s\",\"packageInfoList\":[{\"packageCode\":\"SIM0001\",\"count\":1}]}";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final Simulator wholesaler =
            Simulator.start(EsimAccess.KIND, SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
    private final Caller caller = new Caller(wholesaler.uri());

    EsimAccessTest() {
        wholesaler.control().set("allocation_delay", "0ms");
        wholesaler.control().set("rate_limit", "off");
    }

    @AfterEach
    void stop() {
        caller.close();
        wholesaler.close();
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({
        "RT-AccessCode,,000101",
        "RT-RequestID,,000101",
        "RT-Timestamp,,000101",
        "RT-Signature,,000101",
        "RT-AccessCode,another,101003",
        "RT-RequestID,another,101003",
        "RT-Timestamp,soon,000102",
        "RT-Timestamp,1704067200000,101001",
        "RT-Signature,00,101003"
    })
    void aCallThatIsNotSignedRightIsRefusedAndSellsNothing(String header, @Nullable String value, String code) {
        String body = ORDER.formatted("t-1");
        Map<String, String> headers = signed(body, Instant.now());
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }

        Seen seen = caller.send("POST", "/api/v1/open/esim/order", body, headers);

        assertThat(seen.json().path("errorCode").asText()).isEqualTo(code);
        assertThat(caller.sold()).isZero();
    }

    @Test
    void theBodyIsSigned() {
        Map<String, String> headers = signed(ORDER.formatted("t-1"), Instant.now());

        Seen seen = caller.send("POST", "/api/v1/open/esim/order", ORDER.formatted("t-2"), headers);

        assertThat(seen.json().path("errorCode").asText()).isEqualTo("101003");
    }

    @Test
    void oneTransactionIsOneOrder() {
        String first = order("t-1").path("obj").path("orderNo").asText();

        assertThat(first).startsWith("B");
        assertThat(order("t-1").path("obj").path("orderNo").asText()).isEqualTo(first);
        assertThat(order("t-2").path("obj").path("orderNo").asText()).isNotEqualTo(first);
        assertThat(caller.sold()).isEqualTo(2);

        wholesaler.control().set("same_transaction", "new_order");
        assertThat(order("t-1").path("obj").path("orderNo").asText()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                                        | 000105",
                "{'transactionId':'t','packageInfoList':[]}                                                | 000105",
                "{'transactionId':'ttttttttttttttttttttttttttttttttttttttttttttttttttt'}                    | 000107",
                "{'transactionId':'t','packageInfoList':[{'packageCode':'NONE','count':1}]}                | 310241",
                "{'transactionId':'t','packageInfoList':[{'packageCode':'SIM0001','count':2}]}             | 200008",
                "{'transactionId':'t','packageInfoList':[{'packageCode':'SIM0001','count':1,'periodNum':7}]} | 200008",
                "{'transactionId':'t','packageInfoList':[{'packageCode':'SIM0001','count':1,'price':1}]}   | 200005",
                "{'transactionId':'t','amount':1,'packageInfoList':[{'packageCode':'SIM0001','count':1}]}  | 200006"
            })
    void anOrderThatIsWrongIsRefused(String body, String code) {
        assertThat(call("/esim/order", body.replace('\'', '"'))
                        .path("errorCode")
                        .asText())
                .isEqualTo(code);
        assertThat(caller.sold()).isZero();
    }

    @Test
    void anOrderIsTakenByItsSlugToo() {
        JsonNode taken = call(
                "/esim/order",
                "{\"transactionId\":\"t\",\"packageInfoList\":[{\"packageCode\":\"TH_1_7\",\"count\":1,\"price\":9000}]}");

        assertThat(taken.path("success").asBoolean()).isTrue();
        assertThat(wholesaler.control().sales()).extracting(SoldUnit::sku).containsExactly("SIM0001");
    }

    @Test
    void anEsimIsToldOnceItIsAllocated() {
        wholesaler.control().set("allocation_delay", "1h");
        String number = order("t-1").path("obj").path("orderNo").asText();

        assertThat(query("orderNo", number).path("errorCode").asText()).isEqualTo("200010");
        wholesaler.control().set("while_allocating", "record");
        assertThat(esim(number).path("esimStatus").asText()).isEqualTo("GETTING_RESOURCE");
        assertThat(esim(number).path("ac").asText()).isEmpty();
    }

    @Test
    void aReadyOrderIsAnnouncedWithoutASignature() {
        String number = order("t-1").path("obj").path("orderNo").asText();

        WebhookReceiver.Received received = receiver.next();

        assertThat(received.body())
                .contains("\"notifyType\":\"ORDER_STATUS\"", number, "\"transactionId\":\"t-1\"", "GOT_RESOURCE")
                .doesNotContain("LPA:1$");
        assertThat(received.signature()).isEmpty();
        assertThat(esim(number).path("ac").asText()).startsWith("LPA:1$");
    }

    @Test
    void whatIsNewIsRefundedAndWhatIsInUseIsNot() {
        String used = delivered("t-1");
        String fresh = delivered("t-2");
        wholesaler.control().sendWebhook(used, "ESIM_STATUS", status("IN_USE"));

        assertThat(cancel(used).path("errorCode").asText()).isEqualTo("200002");
        assertThat(cancel(fresh).path("success").asBoolean()).isTrue();
        assertThat(cancel(fresh).path("errorCode").asText()).isEqualTo("200002");
        assertThat(esim(fresh).path("esimStatus").asText()).isEqualTo("CANCEL");
        assertThat(wholesaler.control().sales())
                .extracting(SoldUnit::state)
                .containsExactly(SoldUnit.State.SOLD, SoldUnit.State.CANCELLED);
    }

    @Test
    void aTopUpIsAUnitOfItsOwn() {
        String number = delivered("t-1");
        String body = "{\"esimTranNo\":\"%s\",\"packageCode\":\"TOPUP_SIM0001\",\"transactionId\":\"t-2\"}"
                .formatted(esim(number).path("esimTranNo").asText());

        assertThat(call("/esim/topup", body).path("obj").path("totalVolume").asLong())
                .isEqualTo(2L << 30);
        assertThat(esim(number).path("packageList")).hasSize(2);
        assertThat(wholesaler.control().sales())
                .extracting(SoldUnit::clientReference)
                .containsExactly("t-1", "t-2");

        call("/esim/topup", body);
        assertThat(caller.sold()).isEqualTo(3);
    }

    @Test
    void whatWasSoldOutlivesARestart(@TempDir Path directory) {
        var options = SimulatorOptions.onPort(0).withDataDirectory(directory);
        try (Simulator first = Simulator.start(EsimAccess.KIND, options);
                Caller buyer = new Caller(first.uri())) {
            String body = ORDER.formatted("t-1");
            buyer.send("POST", "/api/v1/open/esim/order", body, signed(body, Instant.now()));
            assertThat(buyer.sold()).isOne();
        }

        try (Simulator again = Simulator.start(EsimAccess.KIND, options)) {
            assertThat(again.control().sales())
                    .extracting(SoldUnit::clientReference)
                    .containsExactly("t-1");
        }
    }

    @Test
    void theRealPaceIsKept() {
        wholesaler.control().set("rate_limit", "code");

        long refused = IntStream.range(0, 20)
                .mapToObj(_ -> call("/balance/query", "{}"))
                .filter(reply -> reply.path("errorCode").asText().equals("900001"))
                .count();

        assertThat(refused).isPositive();
    }

    @Test
    void aFaultIsAnsweredInTheWholesalersWords() {
        wholesaler.control().arm(Fault.named("reject").code("200007"));
        assertThat(order("t-1").path("errorCode").asText()).isEqualTo("200007");

        wholesaler.control().arm(Fault.named("forged_webhook").lasting(Duration.ZERO));
        wholesaler.control().set("allocation_delay", "1h");
        order("t-2");
        assertThat(receiver.next().body()).contains("GOT_RESOURCE");
    }

    private static ObjectNode status(String status) {
        return Json.object().put("esimStatus", status);
    }

    private String delivered(String transaction) {
        String number = order(transaction).path("obj").path("orderNo").asText();
        while (query("orderNo", number).path("errorCode").asText().equals("200010")) {
            Thread.onSpinWait();
        }
        return number;
    }

    private JsonNode order(String transaction) {
        return call("/esim/order", ORDER.formatted(transaction));
    }

    private JsonNode cancel(String number) {
        String esim = esim(number).path("esimTranNo").asText();
        return call("/esim/cancel", "{\"esimTranNo\":\"" + esim + "\"}");
    }

    private JsonNode esim(String number) {
        return query("orderNo", number).path("obj").path("esimList").path(0);
    }

    private JsonNode query(String member, String value) {
        return call("/esim/query", "{\"%s\":\"%s\",\"pager\":{\"pageNum\":1,\"pageSize\":5}}".formatted(member, value));
    }

    private JsonNode call(String operation, String body) {
        return caller.send("POST", "/api/v1/open" + operation, body, signed(body, Instant.now()))
                .json();
    }

    private static Map<String, String> signed(String body, Instant at) {
        String timestamp = Long.toString(at.toEpochMilli());
        String id = UUID.randomUUID().toString();
        String message = timestamp + id + "esimaccess-demo-code" + body;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RT-AccessCode", "esimaccess-demo-code");
        headers.put("RT-RequestID", id);
        headers.put("RT-Timestamp", timestamp);
        headers.put(
                "RT-Signature", Caller.hmac("esimaccess-demo-secret", message).toUpperCase(Locale.ROOT));
        return headers;
    }
}
