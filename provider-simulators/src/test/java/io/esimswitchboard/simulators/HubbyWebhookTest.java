package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.esimswitchboard.simulators.WebhookReceiver.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String SECRET = "hubby-demo-webhook-secret";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private HubbySimulator hubby;
    private Caller caller;
    private String booking = "";

    @BeforeEach
    void start() {
        hubby = HubbySimulator.start(
                SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()).withClock(InstantSource.fixed(NOW)));
        caller = new Caller(hubby.uri());
        caller.control("PUT", "/settings", "{\"retry_time_factor\":0.0001}");
        booking = book();
    }

    @AfterEach
    void stop() {
        caller.close();
        hubby.close();
        receiver.close();
    }

    private String book() {
        return caller.send(
                        "POST",
                        "/api/bookings",
                        "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2026-12-01\",\"package_specifications\":[{\"package_type\":\"starter\"}]}",
                        Caller.hubbyHeaders("POST", "/api/bookings", NOW))
                .json()
                .path("data")
                .path("id")
                .asText();
    }

    private void send(String event) {
        String ask =
                "{\"provider_order\":\"%s\",\"event\":\"%s\",\"data\":{\"note\":\"mine\"}}".formatted(booking, event);
        assertThat(caller.control("POST", "/webhooks", ask).status()).isEqualTo(202);
    }

    private static JsonNode json(Received received) throws JsonProcessingException {
        return new ObjectMapper().readTree(received.body());
    }

    private static String entry(Received received) {
        return "sha256=" + Caller.hmac(SECRET, received.timestamp() + "." + received.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.activated",
                "promo_code.redeemed",
                "classic_package_queue.claimed",
                "package.usage.50_percent",
                "package.purchased",
                "topup.completed",
                "esim.installed",
            })
    void anyEventIsSentSigned(String event) throws Exception {
        send(event);

        Received received = receiver.next();
        assertThat(received.key()).isEqualTo("hubby-demo-key");
        assertThat(received.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(received.signature()).isEqualTo(entry(received));
        JsonNode body = json(received);
        assertThat(body.path("event_id").asText()).isNotEmpty();
        assertThat(body.path("event").asText()).isEqualTo(event);
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-22T10:00:00.000Z");
        assertThat(body.path("data").path("booking_id").asText()).isEqualTo("SHOP-1");
        assertThat(body.path("data").path("note").asText()).isEqualTo("mine");
    }

    @Test
    void theOldestGenerationIsFlatAndUnsigned() throws Exception {
        hubby.control().set("webhook_generation", "1");
        send("promo_code.redeemed");

        Received received = receiver.next();
        assertThat(received.signature()).isEmpty();
        assertThat(received.key()).isEqualTo("hubby-demo-key");
        assertThat(json(received).path("promocode").asText()).matches("[A-Z0-9]{10}");
        assertThat(json(received).path("booking_id").asText()).isEqualTo("SHOP-1");
        assertThat(json(received).path("redeemed_at").asText()).isEqualTo("2026-11-22");
        assertThat(json(received).has("event")).isFalse();
    }

    @Test
    void theMiddleGenerationHasAnEnvelopeAndNoSignature() throws Exception {
        hubby.control().set("webhook_generation", "2");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.signature()).isEmpty();
        assertThat(json(received).has("event_id")).isFalse();
        assertThat(json(received).path("event").asText()).isEqualTo("package.activated");
    }

    @Test
    void theTimestampMayBeInMillisecondsAndTheSignaturesTwo() {
        caller.control("PUT", "/settings", "{\"webhook_timestamp\":\"milliseconds\",\"webhook_signatures\":2}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.timestamp()).isEqualTo(Long.toString(NOW.toEpochMilli()));
        assertThat(received.signature().split(",", -1)).hasSize(2).contains(entry(received));
    }

    @Test
    void aReceiverThatFailsIsTriedFourTimesInAll() {
        receiver.failNext(10);
        send("package.activated");

        Received first = receiver.next();
        for (int i = 0; i < 3; i++) {
            assertThat(receiver.next().body()).isEqualTo(first.body());
        }
        receiver.expectSilence();
    }

    @Test
    void aForgeryComesWithAWrongSignature() {
        caller.arm("{\"fault\":\"forged_webhook\"}");
        send("package.activated");

        Received one = receiver.next();
        Received other = receiver.next();
        assertThat(one.signature().equals(entry(one)))
                .isNotEqualTo(other.signature().equals(entry(other)));
    }

    @Test
    void aStaleWebhookIsSignedRightlyALongTimeAgo() {
        caller.arm("{\"fault\":\"stale_webhook\"}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.signature()).isEqualTo(entry(received));
        assertThat(Long.parseLong(received.timestamp()))
                .isLessThan(NOW.minusSeconds(3600).getEpochSecond());
    }

    @Test
    void aDuplicateHasTheSameEventId() throws Exception {
        caller.arm("{\"fault\":\"duplicate_webhook\"}");
        send("package.activated");

        assertThat(json(receiver.next()).path("event_id"))
                .isEqualTo(json(receiver.next()).path("event_id"));
    }

    @Test
    void anEarlyWebhookArrivesBeforeTheReply() throws Exception {
        caller.arm("{\"fault\":\"early_webhook\"}");
        book();

        assertThat(receiver.waiting()).isOne();
        assertThat(json(receiver.next()).path("data").path("booking_id").asText())
                .isEqualTo("SHOP-1");
    }

    @Test
    void aWebhookMayNeverCome() {
        caller.arm("{\"fault\":\"no_webhook\"}");
        send("package.activated");

        receiver.expectSilence();
    }

    @Test
    void aWebhookMayBelongToNoBooking() throws Exception {
        caller.arm("{\"fault\":\"webhook_for_unknown_order\"}");
        send("package.activated");

        assertThat(List.of(
                        json(receiver.next()).path("data").path("booking_id").asText(),
                        json(receiver.next()).path("data").path("booking_id").asText()))
                .contains("SHOP-1")
                .anyMatch(id -> id.startsWith("nobody-"));
    }

    @Test
    void anEventForABookingNobodyMadeIsNotSent() {
        booking = "nobody";

        assertThat(caller.control("POST", "/webhooks", "{\"provider_order\":\"nobody\",\"event\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }
}
