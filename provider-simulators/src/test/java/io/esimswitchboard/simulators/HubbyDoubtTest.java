package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubbyDoubtTest {

    private HubbySimulator hubby;
    private Caller caller;

    @BeforeEach
    void start() {
        hubby = HubbySimulator.start(0);
        caller = new Caller(hubby.uri());
    }

    @AfterEach
    void stop() {
        caller.close();
        hubby.close();
    }

    private Caller.Seen book(String specification) {
        return caller.hubby(
                "POST",
                "/api/bookings",
                "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[%s]}"
                        .formatted(specification));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "required_fields;many;{\"package_type\":\"starter\"}",
                "communication_options;required;{\"package_type\":\"starter\"}",
                "time_limited;refused;{\"package_type\":\"time-limited\",\"destination\":\"TH\",\"size\":\"1GB\",\"package_duration\":7}",
                "starter_destination;required;{\"package_type\":\"starter\"}",
                "destination_words;codes;{\"package_type\":\"starter\",\"destination\":\"Thailand\"}",
            })
    void theStricterReadingRefuses(String setting, String strict, String specification) {
        assertThat(book(specification).status()).isEqualTo(201);
        hubby.control().set(setting, strict);

        assertThat(book(specification).status()).isEqualTo(400);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aCompleteBookingPassesTheStrictestReading() {
        hubby.control().set("required_fields", "many");
        hubby.control().set("communication_options", "required");
        hubby.control().set("starter_destination", "required");
        hubby.control().set("destination_words", "codes");

        assertThat(caller.hubby(
                                "POST",
                                "/api/bookings",
                                "{\"booking_id\":\"SHOP-1\",\"first_name\":\"Ada\",\"last_name\":\"L\",\"departure_date\":\"2099-06-15\",\"communication_options\":{\"should_send_message\":false},\"package_specifications\":[{\"package_type\":\"starter\",\"destination\":\"TH\",\"size\":\"500MB\",\"package_duration\":2}]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBookingMayComeWithoutAnEnvelopeAndWithTheTutorialsNames() {
        hubby.control().set("booking_shape", "bare");
        hubby.control().set("promo_names", "code");
        hubby.control().set("claim_url", "app");

        JsonNode code = book("{\"package_type\":\"starter\"}")
                .json()
                .path("promo_codes")
                .path(0);

        assertThat(code.path("claim_link").asText())
                .endsWith("/claim/" + code.path("code").asText());
        assertThat(code.has("promo_code")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"demo,true,false", "both,true,true", "next,false,true"})
    void keysAreExchangedWithoutAGap(String keys, boolean demo, boolean next) {
        hubby.control().set("api_keys", keys);
        String timestamp = Long.toString(Instant.now().toEpochMilli());

        assertThat(caller.hubby("GET", "/api/bookings", "").status() == 200).isEqualTo(demo);
        assertThat(caller.send(
                                        "GET",
                                        "/api/bookings",
                                        "",
                                        Map.of(
                                                "x-api-key",
                                                "hubby-next-key",
                                                "x-timestamp",
                                                timestamp,
                                                "x-signature",
                                                Caller.hmac("hubby-next-secret", timestamp + "GET/api/bookings")))
                                .status()
                        == 200)
                .isEqualTo(next);
    }

    private String booked() {
        return book("{\"package_id\":\"hubby-th-1gb-30d\"}")
                .json()
                .path("data")
                .path("id")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"PUT,200,405", "PATCH,405,200", "off,405,405"})
    void aBookingIsUpdatedByOneMethodOrTheOther(String method, int put, int patch) {
        String target = "/api/bookings/" + booked();
        hubby.control().set("booking_update", method);

        assertThat(caller.hubby("PUT", target, "{\"first_name\":\"Ada\"}").status())
                .isEqualTo(put);
        assertThat(caller.hubby("PATCH", target, "{\"first_name\":\"Ada\"}").status())
                .isEqualTo(patch);
    }

    @Test
    void anUpdateChangesTheTravellerAndNotThePackages() {
        String target = "/api/bookings/" + booked();
        JsonNode before = caller.hubby("GET", target, "").json().path("data");

        JsonNode after = caller.hubby(
                        "PUT",
                        target,
                        "{\"custom_branding\":\"brand-9\",\"departure_date\":\"2099-08-01\",\"last_name\":\"Lovelace\"}")
                .json()
                .path("data");

        assertThat(after.path("custom_branding").asText()).isEqualTo("brand-9");
        assertThat(after.path("departure_date").asText()).isEqualTo("2099-08-01T00:00:00.000Z");
        assertThat(after.path("last_name").asText()).isEqualTo("Lovelace");
        assertThat(after.path("promo_codes")).isEqualTo(before.path("promo_codes"));
        assertThat(after.path("booking_id").asText()).isEqualTo("SHOP-1");
        assertThat(caller.sold()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"package_specifications\":[]};400",
                "{\"departure_date\":\"yesterday\"};400",
                "no json;400",
            })
    void anUpdateThatCannotBeIsRefused(String body, int status) {
        assertThat(caller.hubby("PUT", "/api/bookings/" + booked(), body).status())
                .isEqualTo(status);
        assertThat(caller.hubby("PUT", "/api/bookings/nobody", "{}").status()).isEqualTo(404);
    }
}
