package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubbyBookingTest {

    private static final String STARTER = "{\"package_type\":\"starter\",\"size\":\"500MB\",\"package_duration\":2}";

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

    private Caller.Seen book(String reference, String... specs) {
        return caller.hubby(
                "POST",
                "/api/bookings",
                "{\"booking_id\":\"%s\",\"departure_date\":\"2099-06-15\",\"first_name\":\"Ada\",\"package_specifications\":[%s]}"
                        .formatted(reference, String.join(",", specs)));
    }

    @Test
    void aDestinationlessStarterGivesAClaimLink() {
        Caller.Seen seen = book("SHOP-1", STARTER);

        assertThat(seen.status()).isEqualTo(201);
        JsonNode booking = seen.json().path("data");
        assertThat(booking.path("id").asText()).matches("[A-Za-z0-9]{20}");
        assertThat(booking.path("booking_id").asText()).isEqualTo("SHOP-1");
        assertThat(booking.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(booking.path("departure_date").asText()).isEqualTo("2099-06-15T00:00:00.000Z");
        JsonNode code = booking.path("promo_codes").path(0);
        assertThat(code.path("promo_code").asText()).matches("[A-Z0-9]{10}");
        assertThat(code.path("claim_url").asText()).contains(code.path("uuid").asText());
        assertThat(code.path("deep_link_url").asText())
                .contains(code.path("promo_code").asText());
        assertThat(code.path("package_id").asText()).isEmpty();
        assertThat(code.path("destination").asText()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "by ISO2;{\"package_type\":\"data-limited\",\"destination\":\"TH\",\"size\":\"1GB\",\"package_duration\":30};hubby-th-1gb-30d",
                "by ISO3;{\"destination\":\"THA\",\"size\":\"3GB\",\"package_duration\":30};hubby-th-3gb-30d",
                "by name;{\"package_type\":\"starter\",\"destination\":\"Thailand\"};hubby-th-starter-500mb-2d",
                "unlimited;{\"package_type\":\"unlimited\",\"destination\":\"JP\",\"package_duration\":7};hubby-jp-unlimited-7d",
                "by id;{\"package_id\":\"hubby-tr-5gb-30d\",\"size\":\"nonsense\"};hubby-tr-5gb-30d",
                "not listed;{\"destination\":\"TH\",\"size\":\"2GB\",\"package_duration\":9};data-limited:TH:2GB:9d",
                "several at once;{\"destination\":[\"FR\",\"DE\"],\"size\":\"5GB\",\"package_duration\":30};hubby-eu-5gb-30d",
            })
    void aSpecificationFindsItsPackage(String name, String spec, String sku) {
        assertThat(book("SHOP-1", spec).status()).isEqualTo(201);

        JsonNode units = caller.control("GET", "/sales", "").json().path("units");
        assertThat(units).hasSize(1);
        assertThat(units.path(0).path("sku").asText()).isEqualTo(sku);
        assertThat(units.path(0).path("client_reference").asText()).isEqualTo("SHOP-1");
    }

    @Test
    void eachSpecificationGivesAPromoCode() {
        JsonNode codes = book("SHOP-1", STARTER, STARTER, "{\"package_id\":\"hubby-th-1gb-30d\"}")
                .json()
                .path("data")
                .path("promo_codes");

        assertThat(codes).hasSize(3);
        assertThat(caller.sold()).isEqualTo(3);
    }

    @Test
    void destinationsNoPackageCoversTogetherGiveOneCodeEach() {
        book("SHOP-1", "{\"destination\":[\"TH\",\"JP\"],\"size\":\"5GB\",\"package_duration\":30}");

        JsonNode units = caller.control("GET", "/sales", "").json().path("units");
        assertThat(units.findValuesAsText("sku")).containsExactly("hubby-th-5gb-30d", "hubby-jp-5gb-30d");
    }

    @Test
    void allFailuresAreNamed() {
        JsonNode error = caller.hubby(
                        "POST",
                        "/api/bookings",
                        "{\"departure_date\":\"2001-01-01\",\"package_specifications\":[{\"package_type\":\"magic\"}]}")
                .json()
                .path("error");

        assertThat(error.path("code").asInt()).isEqualTo(400);
        assertThat(error.path("message").asText()).isEqualTo("Validation failed");
        assertThat(StreamSupport.stream(error.path("details").spliterator(), false)
                        .map(each -> each.path("field").asText()))
                .containsExactly("departure_date", "booking_id", "package_specifications[0].package_type");
        assertThat(caller.sold()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "unknown package;{\"package_id\":\"hubby-xx\"};404",
                "unknown country;{\"destination\":\"Atlantis\",\"size\":\"1GB\"};400",
                "no size;{\"destination\":\"TH\"};400",
                "unlimited without days;{\"package_type\":\"unlimited\",\"destination\":\"TH\"};400",
                "a starter of a month;{\"package_type\":\"starter\",\"package_duration\":30};400",
                "no object;7;400",
            })
    void aSpecificationThatCannotBeIsRefused(String name, String spec, int status) {
        Caller.Seen seen = book("SHOP-1", spec);

        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.json().path("success").asBoolean(true)).isFalse();
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aBookingIsFoundByItsReferenceAndItsId() {
        book("SHOP-1", STARTER);
        String id = book("SHOP 2", STARTER).json().path("data").path("id").asText();

        JsonNode list = caller.hubby("GET", "/api/bookings?perPage=10&bookingId=SHOP%202", "")
                .json()
                .path("data");
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("id").asText()).isEqualTo(id);
        assertThat(caller.hubby("GET", "/api/bookings/" + id, "").json().path("data"))
                .isEqualTo(list.path(0));
        assertThat(caller.hubby("GET", "/api/bookings?perPage=1", "").json().path("data"))
                .hasSize(1);
        assertThat(caller.hubby("GET", "/api/bookings/nothing", "").status()).isEqualTo(404);
    }

    @Test
    void aSecondBookingWithTheSameReferenceIsSoldToo() {
        book("SHOP-1", STARTER);
        assertThat(book("SHOP-1", STARTER).status()).isEqualTo(201);

        assertThat(caller.sold()).isEqualTo(2);
    }

    @Test
    void aWholesalerThatRejectsDuplicatesSellsOnce() {
        hubby.control().set("duplicate_reference", "reject");
        book("SHOP-1", STARTER);

        assertThat(book("SHOP-1", STARTER).status()).isEqualTo(400);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void theDoubtfulShapesCanBeSwitched() {
        caller.control(
                "PUT", "/settings", "{\"booking_shape\":\"array\",\"create_status\":200,\"list_shape\":\"object\"}");

        Caller.Seen seen = book("SHOP-1", STARTER);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("data").path(0).path("booking_id").asText()).isEqualTo("SHOP-1");
        assertThat(caller.hubby("GET", "/api/bookings", "").json().path("data").path("bookings"))
                .hasSize(1);
    }

    @Test
    void aBookingMayTakeItsTime() {
        hubby.control().set("order_delay", "1h");

        JsonNode booking = book("SHOP-1", STARTER).json().path("data");

        assertThat(booking.path("status").asText()).isEqualTo("PENDING");
        assertThat(booking.path("promo_codes")).isEmpty();
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aNewBookingMayShowLate() {
        hubby.control().set("visibility_delay", "1h");
        book("SHOP-1", STARTER);

        assertThat(caller.hubby("GET", "/api/bookings?bookingId=SHOP-1", "")
                        .json()
                        .path("data"))
                .isEmpty();
    }

    @Test
    void packagesAndCountriesAreListedWithoutPrices() {
        JsonNode packages =
                caller.hubby("GET", "/api/packages?country=TH", "").json().path("data");
        JsonNode countries = caller.hubby("GET", "/api/countries", "").json().path("data");

        assertThat(packages.findValuesAsText("id")).contains("hubby-th-1gb-30d", "hubby-th-unlimited-7d");
        assertThat(packages.findValues("price")).isEmpty();
        assertThat(caller.hubby("GET", "/api/packages", "").json().path("data").size())
                .isGreaterThanOrEqualTo(60);
        assertThat(countries.findValuesAsText("iso3")).contains("THA", "JPN", "TUR");
    }
}
