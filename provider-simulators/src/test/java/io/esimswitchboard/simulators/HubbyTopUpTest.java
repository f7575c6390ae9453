package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubbyTopUpTest {

    private final WebhookReceiver receiver = new WebhookReceiver();
    private HubbySimulator hubby;
    private Caller caller;

    @BeforeEach
    void start() {
        hubby = HubbySimulator.start(SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
        caller = new Caller(hubby.uri());
    }

    @AfterEach
    void stop() {
        caller.close();
        hubby.close();
        receiver.close();
    }

    /// The eSIM on which a first package was redeemed.
    private String esim() {
        String uuid = caller.hubby(
                        "POST",
                        "/api/bookings",
                        "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_id\":\"hubby-th-1gb-30d\",\"external_user_id\":\"user-1\"}]}")
                .json()
                .findValue("uuid")
                .asText();
        String iccid = caller.hubby(
                        "POST",
                        "/api/native/redeem-package",
                        "{\"external_user_id\":\"user-1\",\"uuid\":\"%s\"}".formatted(uuid))
                .json()
                .findValue("iccid")
                .asText();
        receiver.next();
        return iccid;
    }

    private long topUpsSold() {
        return hubby.control().sales().stream()
                .filter(unit -> unit.sku().startsWith("topup:"))
                .count();
    }

    @Test
    void aTopUpIsASale() throws JsonProcessingException {
        String iccid = esim();

        Caller.Seen seen = topUp(iccid, "TOP-1", "{\"package_id\":\"hubby-th-1gb-30d\"");

        assertThat(seen.status()).isEqualTo(201);
        assertThat(seen.json().path("data").path("package_size").asText()).isEqualTo("1GB");
        assertThat(hubby.control().sales())
                .filteredOn(unit -> unit.sku().equals("topup:hubby-th-1gb-30d"))
                .hasSize(1)
                .allMatch(unit -> "TOP-1".equals(unit.clientReference()));
        assertThat(new ObjectMapper()
                        .readTree(receiver.next().body())
                        .path("event")
                        .asText())
                .isEqualTo("topup.completed");
    }

    private Caller.Seen topUp(String iccid, String reference, String specification) {
        String more = ",\"iccid\":\"%s\",\"external_id\":\"%s\"}".formatted(iccid, reference);
        return caller.hubby("POST", "/api/esims/topup", specification + more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"package_id\":\"nothing\";404",
                "{\"package_type\":\"unlimited\",\"destination\":\"TH\",\"package_duration\":7;400",
                "{\"size\":\"a lot\";400",
            })
    void aTopUpThatCannotBeIsRefused(String specification, int status) {
        assertThat(topUp(esim(), "TOP-1", specification).status()).isEqualTo(status);
        assertThat(topUp("8900000000000000000", "TOP-1", "{\"package_id\":\"hubby-th-1gb-30d\"")
                        .status())
                .isEqualTo(404);
        assertThat(topUpsSold()).isZero();
    }

    @Test
    void aTopUpTwiceIsTwoUnlessReferencesAreUnique() {
        String iccid = esim();
        topUp(iccid, "TOP-1", "{\"package_id\":\"hubby-th-1gb-30d\"");
        topUp(iccid, "TOP-1", "{\"package_id\":\"hubby-th-1gb-30d\"");
        hubby.control().set("duplicate_reference", "reject");

        assertThat(topUp(iccid, "TOP-1", "{\"package_id\":\"hubby-th-1gb-30d\"").status())
                .isEqualTo(400);
        assertThat(topUpsSold()).isEqualTo(2);
    }

    @Test
    void faultsStrikeTopUpsByName() {
        String iccid = esim();
        caller.arm("{\"fault\":\"status\",\"operation\":\"topup\",\"code\":\"502\",\"taken\":true}");

        assertThat(topUp(iccid, "TOP-1", "{\"package_id\":\"hubby-th-1gb-30d\"").status())
                .isEqualTo(502);
        assertThat(topUpsSold()).isOne();
    }
}
