package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentFaultTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final String BOOKING =
            "{\"booking_id\":\"SHOP-1\",\"first_name\":\"Ada\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_type\":\"starter\"}]}";

    private YoniSimulator yoni;
    private HubbySimulator hubby;
    private Caller caller;
    private Caller partner;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(0);
        hubby = HubbySimulator.start(0);
        caller = new Caller(yoni.uri());
        partner = new Caller(hubby.uri());
        yoni.control().set("order_delay", "0ms");
    }

    @AfterEach
    void stop() {
        caller.close();
        partner.close();
        yoni.close();
        hubby.close();
    }

    private Caller.Seen plans() {
        return caller.yoni("/v1/package/e-sim/page", "{\"current\":1,\"size\":5}");
    }

    private Caller.Seen book() {
        return partner.hubby("POST", "/api/bookings", BOOKING);
    }

    private String lastOrderNumber() {
        return yoni.control().sales().getLast().providerOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1234567890123456789012345678901234567890", "-0", "NaN", "\"1,50\""})
    void numbersMayBeAnything(String token) {
        caller.arm("{\"fault\":\"huge_number\",\"code\":\"%s\"}".formatted(token.replace("\"", "\\\"")));

        assertThat(plans().body()).contains("\"price\":" + token + ",", "\"flow\":" + token);
    }

    @Test
    void theNumberOfAnOrderMayBeHuge() {
        caller.arm("{\"fault\":\"huge_number\"}");
        partner.arm("{\"fault\":\"huge_number\"}");

        assertThat(caller.order("key-1", THAILAND).body()).contains("\"orderNo\":1e400");
        assertThat(book().body()).contains("\"package_duration\":1e400");
        assertThat(caller.sold()).isOne();
    }

    @Test
    void anIdMayBeANumber() {
        caller.arm("{\"fault\":\"number_ids\"}");
        partner.arm("{\"fault\":\"number_ids\"}");

        assertThat(caller.order("key-1", THAILAND).body()).contains("\"orderNo\":" + lastOrderNumber());
        assertThat(book().json().path("data").path("id").isBigInteger()).isTrue();
    }

    @Test
    void keysMayStandTwice() {
        caller.arm("{\"fault\":\"duplicate_keys\"}");
        ObjectMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        Caller.Seen seen = caller.order("key-1", THAILAND);

        assertThatThrownBy(() -> strict.readTree(seen.body())).isInstanceOf(JsonProcessingException.class);
        assertThat(seen.json().path("code").asInt(-1)).isZero();
        assertThat(seen.json().path("data").path("orderNo").asText()).isEqualTo(lastOrderNumber() + "0");
    }

    @Test
    void membersNobodyKnowsMayAppear() {
        partner.arm("{\"fault\":\"unknown_fields\"}");

        JsonNode booking = book().json();

        assertThat(booking.path("new_in_version_9").asBoolean()).isTrue();
        assertThat(booking.path("data").path("promo_codes").path(0).has("also_new"))
                .isTrue();
    }

    @Test
    void dispensableMembersMayBeMissing() {
        partner.arm("{\"fault\":\"missing_fields\"}");
        caller.arm("{\"fault\":\"missing_fields\",\"code\":\"price,days\"}");

        assertThat(book().json().findValue("first_name")).isNull();
        JsonNode plan = plans().json().findValue("records").path(0);
        assertThat(plan.has("price")).isFalse();
        assertThat(plan.has("flow")).isTrue();
    }

    @Test
    void namesMayHoldOddCharacters() {
        caller.arm("{\"fault\":\"odd_text\"}");
        partner.arm("{\"fault\":\"odd_text\",\"code\":\" 🦄\"}");

        assertThat(plans().body()).contains("\u202E\\u0000\\ud83d\"");
        assertThat(book().json().path("data").path("first_name").asText()).isEqualTo("Ada 🦄");
    }

    @Test
    void aReplyMayBeginWithAByteOrderMark() {
        caller.arm("{\"fault\":\"bom\"}");

        assertThat(plans().body()).startsWith("\uFEFF{");
    }

    @Test
    void aCompletedOrderMayShowNoActivationCodeAtFirst() {
        caller.order("key-1", THAILAND);
        caller.arm("{\"fault\":\"codeless_reply\",\"operation\":\"query\"}");
        partner.arm("{\"fault\":\"codeless_reply\"}");

        assertThat(record().path("result").asText()).isEqualTo("COMPLETED");
        caller.arm("{\"fault\":\"codeless_reply\",\"operation\":\"query\"}");
        assertThat(record().path("lpa").asText()).isEmpty();
        assertThat(record().path("lpa").asText()).startsWith("LPA:1$");
        JsonNode booking = book().json().path("data");
        assertThat(booking.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(booking.path("promo_codes")).isEmpty();
    }

    private JsonNode record() {
        JsonNode record = firstRecord();
        long until = System.nanoTime() + 5_000_000_000L;
        while (record.path("result").asText().isEmpty() && System.nanoTime() < until) {
            record = firstRecord();
        }
        return record;
    }

    private JsonNode firstRecord() {
        yoni.control().set("rate_limit", "off");
        return caller.yoni("/v1/order/e-sim/page", "{\"current\":1,\"size\":1}")
                .json()
                .path("data")
                .path("records")
                .path(0);
    }

    @Test
    void anOrderMayBeGivenTheNumberOfAnother() {
        String first = numberOf(caller.order("key-1", THAILAND));
        caller.arm("{\"fault\":\"another_order\"}");
        caller.arm("{\"fault\":\"foreign_order\"}");

        assertThat(numberOf(caller.order("key-2", THAILAND))).isEqualTo(first);
        String foreign = numberOf(caller.order("key-3", THAILAND));
        assertThat(yoni.control().sales())
                .hasSize(3)
                .noneMatch(unit -> unit.providerOrder().equals(foreign));
        assertThat(foreign).hasSameSizeAs(first);
    }

    @Test
    void aBookingMayBeGivenTheIdOfAnother() {
        String first = book().json().path("data").path("id").asText();
        partner.arm("{\"fault\":\"another_order\"}");

        assertThat(book().json().path("data").path("id").asText()).isEqualTo(first);
        assertThat(partner.sold()).isEqualTo(2);
    }

    private static String numberOf(Caller.Seen seen) {
        return seen.json().path("data").path("orderNo").asText();
    }

    @Test
    void anErrorMayComeWithStatus200() {
        partner.arm("{\"fault\":\"error_200\",\"code\":\"400\"}");

        Caller.Seen seen = book();

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("success").asBoolean(true)).isFalse();
        assertThat(partner.sold()).isZero();
    }
}
