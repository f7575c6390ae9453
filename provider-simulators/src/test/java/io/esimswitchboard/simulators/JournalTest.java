package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final String BOOKING =
            "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_type\":\"starter\"}]}";

    @TempDir
    Path directory;

    private SimulatorOptions options() {
        return SimulatorOptions.onPort(0).withDataDirectory(directory);
    }

    @Test
    void hubbyRemembersItsBookings() {
        JsonNode before;
        try (var hubby = HubbySimulator.start(options());
                var caller = new Caller(hubby.uri())) {
            before = caller.hubby("POST", "/api/bookings", BOOKING).json().path("data");
            caller.hubby("POST", "/api/bookings", BOOKING.replace("SHOP-1", "SHOP-2"));
            caller.hubby("DELETE", "/api/bookings/SHOP-2/byExternalBookingId", "");
        }

        try (var hubby = HubbySimulator.start(options());
                var caller = new Caller(hubby.uri())) {
            String target = "/api/bookings/" + before.path("id").asText();
            assertThat(caller.hubby("GET", target, "").json().path("data")).isEqualTo(before);
            assertThat(hubby.control().sales())
                    .extracting(unit -> unit.clientReference() + " " + unit.state())
                    .containsExactly("SHOP-1 SOLD", "SHOP-2 CANCELLED");
        }
    }

    @Test
    void yoniRemembersItsOrdersAndTheirKeys() {
        String before;
        try (var yoni = YoniSimulator.start(options());
                var caller = new Caller(yoni.uri())) {
            before = caller.order("key-1", THAILAND).body();
        }

        try (var yoni = YoniSimulator.start(options());
                var caller = new Caller(yoni.uri())) {
            assertThat(caller.order("key-1", THAILAND).body()).isEqualTo(before);
            assertThat(caller.sold()).isOne();
        }
    }

    @Test
    void yoniFinishesAfterARestartWhatItHadAccepted() {
        try (var yoni = YoniSimulator.start(options());
                var caller = new Caller(yoni.uri())) {
            yoni.control().set("order_delay", "1h");
            caller.order("key-1", THAILAND);
        }

        try (var receiver = new WebhookReceiver();
                var yoni = YoniSimulator.start(options().withWebhookUrl(receiver.url()))) {
            assertThat(receiver.next().body()).contains("COMPLETED");
            assertThat(yoni.control().sales()).hasSize(1);
        }
    }

    @Test
    void aTornLineIsCutOff() throws IOException {
        try (var yoni = YoniSimulator.start(options());
                var caller = new Caller(yoni.uri())) {
            caller.order("key-1", THAILAND);
        }
        Files.writeString(directory.resolve("yoni.journal"), "{\"number\":\"20", StandardOpenOption.APPEND);

        for (int sold = 1; sold <= 2; sold++) {
            try (var yoni = YoniSimulator.start(options());
                    var caller = new Caller(yoni.uri())) {
                assertThat(caller.sold()).isEqualTo(sold);
                caller.order("key-" + (sold + 1), THAILAND);
            }
        }
    }

    @Test
    void aResetForgetsForGood() {
        try (var yoni = YoniSimulator.start(options());
                var caller = new Caller(yoni.uri())) {
            caller.order("key-1", THAILAND);
            caller.control("POST", "/reset", "");
        }

        try (var yoni = YoniSimulator.start(options())) {
            assertThat(yoni.control().sales()).isEmpty();
        }
    }
}
