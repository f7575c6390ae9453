package io.esimswitchboard.provider.hubby;

import static io.esimswitchboard.provider.hubby.Accounts.NOW;
import static io.esimswitchboard.provider.hubby.Accounts.attempt;
import static io.esimswitchboard.provider.hubby.Accounts.booking;
import static io.esimswitchboard.provider.hubby.Accounts.code;
import static io.esimswitchboard.provider.hubby.Accounts.ok;
import static io.esimswitchboard.provider.hubby.Accounts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyOrderingTest {

    private static final Instant LATER = NOW.plusSeconds(31);
    private static final String BOOKED = booking("ref-1", "COMPLETED", "2024-01-01T00:00:01.000Z");

    private final StubWholesaler hubby = new StubWholesaler();

    @AfterEach
    void stop() {
        hubby.close();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/vectors/hubby-create-answers.csv",
            useHeadersInDisplayName = true,
            maxCharsPerColumn = 9999)
    void everyAnswerToABookingHasItsOutcome(
            int status, @Nullable String body, String outcome, @Nullable String detail) {
        hubby.then(status, body == null ? "" : body);

        Outcome<EsimOrder> placed = place(attempt());

        assertThat(placed.getClass().getSimpleName()).isEqualTo(outcome);
        if (placed instanceof Rejected<EsimOrder>(var error, var _, var _)) {
            assertThat(error.name()).isEqualTo(detail);
        }
        if (placed instanceof Done<EsimOrder>(var order)) {
            assertThat(order.deliverables()).hasSize(Integer.parseInt(String.valueOf(detail)));
        }
        assertThat(hubby.asked()).hasSize(1);
    }

    @Test
    void aBookingDeliversItsPromoCodesAsClaims() {
        hubby.then(201, ok(BOOKED));

        assertThat(place(attempt())).isInstanceOfSatisfying(Done.class, done -> {
            EsimOrder order = (EsimOrder) done.value();
            assertThat(order.id()).isEqualTo(new ProviderOrderId("RKI8w2e09kImpBnJ2iHH"));
            assertThat(order.deliverables())
                    .containsExactly(new Claim(
                            "WSTZXS9HK7",
                            new ClaimUrl("https://platform.hubbyesim.com/claim-promocode/x?uuid=6b1c"),
                            Optional.of(new ClaimUrl("https://hubby-esim.web.app/starter/?promoCode=WSTZXS9HK7")),
                            "WSTZXS9HK7"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id:hubby-th-1gb-30d      | {\"package_id\":\"hubby-th-1gb-30d\"}",
                "spec:starter:TH:500MB:2  | {\"package_type\":\"starter\",\"destination\":\"TH\",\"size\":\"500MB\","
                        + "\"package_duration\":2}",
                "spec:starter:*:1GB:3     | {\"package_type\":\"starter\",\"size\":\"1GB\",\"package_duration\":3}",
                "spec:data-limited:DE+FR:5GB:30 | {\"package_type\":\"data-limited\",\"destination\":[\"DE\",\"FR\"],"
                        + "\"size\":\"5GB\",\"package_duration\":30}",
                "spec:unlimited:TH:unlimited:7 | {\"package_type\":\"unlimited\",\"destination\":\"TH\","
                        + "\"package_duration\":7}"
            })
    void everyKindOfPlanHasItsSpecification(String plan, String specification) {
        hubby.then(201, ok(BOOKED));

        place(attempt(plan));

        assertThat(hubby.asked().getFirst().body())
                .isEqualTo("{\"departure_date\":\"2024-01-01\",\"booking_id\":\"ref-1\","
                        + "\"communication_options\":{\"should_send_message\":false},\"package_specifications\":["
                        + specification + "]}");
    }

    @Test
    void aBookingIsSignedAndCarriesTripAndTraveller() {
        hubby.then(201, ok(BOOKED));
        Attempt plain = attempt();
        Traveller ada = new Traveller(
                Optional.of("ada@example.com"),
                Optional.of("Ada"),
                Optional.of("L\u00f3v\u0119lace"),
                Optional.of("de-LU"));
        Trip trip = new Trip(Optional.of(LocalDate.of(2027, 1, 15)), Optional.of(LocalDate.of(2027, 1, 22)));

        place(new Attempt(plain.reference(), plain.plan(), ada, trip, NOW, Optional.empty()), "send-messages", "true");

        StubWholesaler.Asked asked = hubby.asked().getFirst();
        assertThat(asked.target()).isEqualTo("/api/bookings");
        assertThat(asked.headers().getFirst("x-signature"))
                .isEqualTo("b19e9743236524b0da63e8a2583dc846ddcd705cde3a7e881e9c01cfe6ad1d76");
        assertThat(asked.body())
                .startsWith(
                        "{\"departure_date\":\"2027-01-15\",\"return_date\":\"2027-01-22\",\"booking_id\":\"ref-1\","
                                + "\"email\":\"ada@example.com\",\"first_name\":\"Ada\",\"last_name\":\"L\u00f3v\u0119lace\","
                                + "\"full_name\":\"Ada L\u00f3v\u0119lace\",\"locale\":\"de\",\"communication_options\":{\"should_send_message\":true,"
                                + "\"channels\":[\"EMAIL\"]}");
    }

    @Test
    void whatTheAccountSaysStandsInEveryBooking() {
        hubby.then(201, ok(BOOKED));

        place(
                attempt("spec:data-limited:JP+TH:1GB:30"),
                "external-id",
                "agent-1",
                "custom-branding",
                "brand-7",
                "send-messages",
                "true",
                "channels",
                "SMS, EMAIL",
                "portal-url",
                "https://web.example/?t={redirect_token}",
                "esim-type",
                "classic",
                "claim-days",
                "30");

        assertThat(hubby.asked().getFirst().body())
                .isEqualTo("{\"departure_date\":\"2024-01-01\",\"booking_id\":\"ref-1\",\"external_id\":\"agent-1\","
                        + "\"custom_branding\":\"brand-7\","
                        + "\"communication_options\":{\"should_send_message\":true,\"channels\":[\"SMS\",\"EMAIL\"]},"
                        + "\"package_specifications\":[{\"package_type\":\"data-limited\",\"destination\":[\"JP\",\"TH\"],"
                        + "\"size\":\"1GB\",\"package_duration\":30,\"external_user_id\":\"ref-1\","
                        + "\"esim_type\":\"classic\",\"expires_at\":\"2024-01-31\"}]}");
    }

    @Test
    void aBaseWithItsOwnPathIsSignedWithoutIt() {
        hubby.then(201, ok(BOOKED));

        place(attempt(), "url", hubby.base() + "/api_v2/", "signed-prefix", "/");

        assertThat(hubby.asked().getFirst().target()).isEqualTo("/api_v2/bookings");
        assertThat(hubby.asked().getFirst().headers().getFirst("x-signature"))
                .isEqualTo("1432ef5eeaabd128625e01dadfba61ab6f01c8821a75ddde39f9f066e374cc2f");
    }

    @Test
    void aRefusedConnectionIsNotDoneWhenPlacingAndUnknownWhenSettling() {
        hubby.close();

        assertThat(place(attempt())).isInstanceOf(NotDone.class);
        assertThat(settle(LATER)).isInstanceOf(Unknown.class);
    }

    @Test
    void aPlanThatIsNotOursIsNeverBooked() {
        assertThat(place(attempt("YN1"))).isInstanceOf(Rejected.class);
        assertThat(hubby.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"bookings\":[%s],\"total\":1}", "{\"data\":[%s]}", "%s"})
    void aBookingIsFoundByItsReferenceInAnyShapeOfList(String list) {
        hubby.then(200, ok(list.formatted(BOOKED)));

        assertThat(settle(NOW)).isInstanceOf(Done.class);
        assertThat(hubby.asked().getFirst().method()).isEqualTo("GET");
        assertThat(hubby.asked().getFirst().target()).isEqualTo("/api/bookings?bookingId=ref-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"bookings\":[],\"total\":0}"})
    void absenceIsProvedOnlyAfterTheVisibilityDelay(String list) {
        hubby.then(200, ok(list)).then(200, ok(list)).then(404, refused(404)).then(404, refused(404));

        assertThat(settle(NOW.plusSeconds(29))).isInstanceOf(Unknown.class);
        assertThat(settle(LATER)).isInstanceOf(NotDone.class);
        assertThat(settle(NOW.plusSeconds(29))).isInstanceOf(Unknown.class);
        assertThat(settle(LATER)).isInstanceOf(NotDone.class);
    }

    @Test
    void aListThatHeedsNoFilterProvesNothing() {
        hubby.then(200, ok("[" + booking("ref-10", "COMPLETED", "2024-01-01T00:00:00.000Z") + "]"));

        assertThat(settle(LATER)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"success\":true,\"data\":{}}",
                "200 | {\"success\":true,\"data\":null}",
                "200 | <html>",
                "404 | <html>",
                "401 | {}",
                "429 | {}",
                "400 | {\"success\":false,\"error\":{\"code\":400}}",
                "500 | {}"
            })
    void aLookupThatFailsProvesNothing(int status, String body) {
        hubby.then(status, body);

        assertThat(settle(LATER)).isInstanceOf(Unknown.class);
    }

    @Test
    void ofSeveralBookingsTheOldestCounts() {
        String first = booking("ref-1", "COMPLETED", "2024-01-01T00:00:01.000Z").replace("WSTZXS9HK7", "FIRST");
        String second = booking("ref-1", "COMPLETED", "2024-01-01T00:00:02.000Z");
        hubby.then(200, ok("[" + second + "," + first + "]"));

        assertThat(settle(NOW))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(((Claim) ((EsimOrder) done.value())
                                                .deliverables()
                                                .getFirst())
                                        .code())
                                .isEqualTo("FIRST"));
    }

    @Test
    void nothingSecretShowsInAnOutcome() {
        hubby.then(201, ok(BOOKED));

        assertThat(place(attempt()).toString()).doesNotContain("WSTZXS9HK7").doesNotContain("6b1c");
        assertThat(code("X")).contains("6b1c");
    }

    private Outcome<EsimOrder> place(Attempt attempt, String... settings) {
        try (EsimProvider provider = Accounts.provider(hubby.base(), NOW, settings)) {
            return provider.ordering().place(attempt);
        }
    }

    private Outcome<EsimOrder> settle(Instant now) {
        try (EsimProvider provider = Accounts.provider(hubby.base(), now)) {
            return provider.ordering().settle(attempt());
        }
    }
}
