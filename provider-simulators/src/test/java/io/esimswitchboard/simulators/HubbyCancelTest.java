package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HubbyCancelTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private HubbySimulator hubby;
    private Caller caller;

    @BeforeEach
    void start() {
        InstantSource clock = now::get;
        hubby = HubbySimulator.start(SimulatorOptions.onPort(0).withClock(clock));
        caller = new Caller(hubby.uri());
    }

    @AfterEach
    void stop() {
        caller.close();
        hubby.close();
    }

    private Caller.Seen call(String method, String target, String body) {
        return caller.send(method, target, body, Caller.hubbyHeaders(method, target, now.get()));
    }

    private String book(String more) {
        String body = "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2026-12-01\","
                + more
                + "\"package_specifications\":[{\"package_type\":\"starter\"}]}";
        return call("POST", "/api/bookings", body)
                .json()
                .path("data")
                .path("id")
                .asText();
    }

    private String state() {
        return caller.control("GET", "/sales", "")
                .json()
                .path("units")
                .path(0)
                .path("state")
                .asText();
    }

    @Test
    void anUntouchedBookingIsCancelledByItsId() {
        String id = book("\"communication_options\":{\"should_send_message\":false},");

        Caller.Seen seen = call("DELETE", "/api/bookings/" + id, "");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("success").asBoolean()).isTrue();
        assertThat(state()).isEqualTo("cancelled");
        assertThat(call("GET", "/api/bookings/" + id, "")
                        .json()
                        .path("data")
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(call("DELETE", "/api/bookings/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void anUntouchedBookingIsCancelledByTheReferenceSent() {
        book("");

        assertThat(call("DELETE", "/api/bookings/SHOP-1/byExternalBookingId", "")
                        .status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("cancelled");
        assertThat(call("DELETE", "/api/bookings/SHOP-1/byExternalBookingId", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDeletedBookingMayBeGone() {
        hubby.control().set("deleted_booking", "gone");
        String id = book("");
        call("DELETE", "/api/bookings/" + id, "");

        assertThat(call("GET", "/api/bookings/" + id, "").status()).isEqualTo(404);
        assertThat(call("GET", "/api/bookings?bookingId=SHOP-1", "").json().path("data"))
                .isEmpty();
    }

    @Test
    void aBookingWhoseCodesWereSentIsLocked() {
        String id = book("\"communication_options\":{\"should_send_message\":true,\"channels\":[\"EMAIL\"]},");

        Caller.Seen seen = call("DELETE", "/api/bookings/" + id, "");

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.json().path("success").asBoolean(true)).isFalse();
        assertThat(state()).isEqualTo("sold");
    }

    @Test
    void aRedeemedBookingIsLocked() {
        String id = book("");
        caller.control(
                "POST", "/webhooks", "{\"provider_order\":\"%s\",\"event\":\"promo_code.redeemed\"}".formatted(id));
        hubby.control().set("locked_cancel_status", "409");

        assertThat(call("DELETE", "/api/bookings/" + id, "").status()).isEqualTo(409);
    }

    @Test
    void aClaimedBookingIsLocked() {
        String id = book("");
        String uuid =
                call("GET", "/api/bookings/" + id, "").json().findValue("uuid").asText();
        String target = "/api/promo-codes/claim/" + uuid;
        String email = "{\"email\":\"ada@example.com\"}";

        assertThat(caller.hubby("POST", target, "{}").status()).isEqualTo(400);
        assertThat(caller.hubby("POST", target, email).status()).isEqualTo(200);
        assertThat(caller.hubby("POST", target, email).status()).isEqualTo(400);
        assertThat(caller.hubby("POST", "/api/promo-codes/claim/nothing", email).status())
                .isEqualTo(404);
        assertThat(call("DELETE", "/api/bookings/" + id, "").status()).isEqualTo(400);
    }

    @Test
    void aBookingWhoseDepartureHasPassedIsLocked() {
        String id = book("");
        now.set(Instant.parse("2026-12-02T00:00:00Z"));

        assertThat(call("DELETE", "/api/bookings/" + id, "").status()).isEqualTo(400);
    }

    @Test
    void aBookingNobodyMadeIsNotFound() {
        assertThat(call("DELETE", "/api/bookings/RKI8w2e09kImpBnJ2iHH", "").status())
                .isEqualTo(404);
    }
}
