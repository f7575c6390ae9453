package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class YoniWebhookTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private YoniSimulator yoni;
    private Caller caller;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
        caller = new Caller(yoni.uri());
        caller.control("PUT", "/settings", "{\"order_delay\":\"20ms\",\"retry_time_factor\":0.01}");
    }

    @AfterEach
    void stop() {
        caller.close();
        yoni.close();
        receiver.close();
    }

    private String order() {
        return caller.order("key-1", THAILAND)
                .json()
                .path("data")
                .path("orderNo")
                .asText();
    }

    private JsonNode next() throws JsonProcessingException {
        return new ObjectMapper().readTree(receiver.next().body());
    }

    @Test
    void aReceiverThatFailsIsTriedThreeTimesInAll() throws Exception {
        receiver.failNext(10);
        String number = order();

        for (int i = 0; i < 3; i++) {
            assertThat(next().path("orderNo").asText()).isEqualTo(number);
        }
        receiver.expectSilence();
        assertThat(caller.control("GET", "/webhooks", "").json().findValuesAsText("result"))
                .containsExactly("500", "500", "500");
    }

    @Test
    void anAcknowledgedWebhookIsNotRepeated() throws Exception {
        receiver.failNext(1);
        order();

        next();
        next();
        receiver.expectSilence();
    }

    @Test
    void aDuplicateIsTheSameAgain() throws Exception {
        caller.arm("{\"fault\":\"duplicate_webhook\"}");
        order();

        assertThat(next()).isEqualTo(next());
    }

    @Test
    void anEarlyWebhookArrivesBeforeTheReply() throws Exception {
        caller.arm("{\"fault\":\"early_webhook\",\"operation\":\"order\"}");
        String number = order();

        assertThat(receiver.waiting()).isOne();
        assertThat(next().path("orderNo").asText()).isEqualTo(number);
        receiver.expectSilence();
    }

    @Test
    void aWebhookMayNeverCome() throws Exception {
        caller.arm("{\"fault\":\"no_webhook\"}");
        String number = order();
        receiver.expectSilence();

        JsonNode record = caller.yoni("/v1/order/e-sim/page", "{\"current\":1,\"size\":1}")
                .json()
                .findValue("records");
        assertThat(record.path(0).path("orderNo").asText()).isEqualTo(number);
        assertThat(record.path(0).path("result").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void aForgerySaysCompletedWithAnotherProfile() throws Exception {
        caller.control("PUT", "/settings", "{\"order_delay\":\"1s\"}");
        caller.arm("{\"fault\":\"forged_webhook\"}");
        String number = order();

        JsonNode forged = next();
        JsonNode right = next();
        assertThat(forged.path("orderNo").asText()).isEqualTo(number);
        assertThat(forged.path("result").asText()).isEqualTo("COMPLETED");
        assertThat(right.path("orderNo").asText()).isEqualTo(number);
        assertThat(forged.path("lpa")).isNotEqualTo(right.path("lpa"));
        assertThat(right.path("iccid").asText())
                .isEqualTo(yoni.control().sales().getFirst().unit());
    }

    @Test
    void aWebhookMayBelongToNoOrder() throws Exception {
        caller.control("PUT", "/settings", "{\"order_delay\":\"1s\"}");
        caller.arm("{\"fault\":\"webhook_for_unknown_order\"}");
        String number = order();

        assertThat(next().path("orderNo").asText()).isNotEqualTo(number);
        assertThat(next().path("orderNo").asText()).isEqualTo(number);
    }

    @Test
    void aResultMayBeContradicted() throws Exception {
        caller.arm("{\"fault\":\"conflicting_result\"}");
        order();

        assertThat(next().path("result").asText()).isEqualTo("COMPLETED");
        assertThat(next().path("result").asText()).isEqualTo("FAILED");
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aResultMayBeAWordNobodyKnows() throws Exception {
        caller.arm("{\"fault\":\"unknown_event\"}");
        order();

        assertThat(next().path("result").asText()).isEqualTo("SOMETHING_NEW");
    }

    @Test
    void aWebhookMayBeLate() throws Exception {
        caller.arm("{\"fault\":\"late_webhook\",\"seconds\":1}");
        order();

        receiver.expectSilence();
        assertThat(next().path("result").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void aWebhookIsSentOnRequest() throws Exception {
        String number = order();
        next();

        String ask = "{\"provider_order\":\"%s\",\"event\":\"%s\"}";
        assertThat(caller.control("POST", "/webhooks", ask.formatted(number, "FAILED"))
                        .status())
                .isEqualTo(202);
        assertThat(next().path("result").asText()).isEqualTo("FAILED");
        assertThat(caller.control("POST", "/webhooks", ask.formatted("nobody", "FAILED"))
                        .status())
                .isEqualTo(404);
        assertThat(caller.control("POST", "/webhooks", ask.formatted(number, "DANCED"))
                        .status())
                .isEqualTo(400);
    }
}
