package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.esimswitchboard.simulators.WebhookReceiver.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String SECRET = "hubby-demo-webhook-secret";
    private static final String NEXT_SECRET = "hubby-demo-next-webhook-secret";

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
        booking = caller.send(
                        "POST",
                        "/api/bookings",
                        "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2026-12-01\",\"package_specifications\":[{\"package_type\":\"starter\"}]}",
                        Caller.hubbyHeaders("POST", "/api/bookings", NOW))
                .json()
                .path("data")
                .path("id")
                .asText();
    }

    @AfterEach
    void stop() {
        caller.close();
        hubby.close();
        receiver.close();
    }

    private void send(String event) {
        String ask = "{\"provider_order\":\"%s\",\"event\":\"%s\"}".formatted(booking, event);
        assertThat(caller.control("POST", "/webhooks", ask).status()).isEqualTo(202);
    }

    private void arm(String fault, String code) {
        caller.arm("{\"fault\":\"%s\",\"code\":\"%s\"}".formatted(fault, code));
    }

    private static JsonNode json(Received received) throws JsonProcessingException {
        return new ObjectMapper().readTree(received.body());
    }

    private static String entry(String secret, Received received) {
        return "sha256=" + Caller.hmac(secret, received.timestamp() + "." + received.body());
    }

    private static boolean right(Received received) {
        return List.of(received.signature().split(",", -1)).contains(entry(SECRET, received));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong",
                "empty",
                "missing",
                "short",
                "algorithm",
                "bare",
                "uppercase",
                "base64",
                "reserialised",
                "body_only",
                "forwarded",
            })
    void aForgeryComesBesideTheRightOne(String how) {
        arm("forged_webhook", how);
        send("package.activated");

        List<Received> both = List.of(receiver.next(), receiver.next());

        assertThat(both).filteredOn(HostileWebhookTest::right).hasSize(1);
        if (how.equals("forwarded")) {
            assertThat(both).anyMatch(each -> each.header("x-forwarded-for").equals("127.0.0.1") && !right(each));
        }
    }

    @Test
    void aForgeryMayHaveTheSignatureAndLackTheKey() {
        arm("forged_webhook", "key");
        send("package.activated");

        assertThat(List.of(receiver.next(), receiver.next()))
                .allMatch(HostileWebhookTest::right)
                .extracting(Received::key)
                .containsExactlyInAnyOrder("hubby-demo-key", "not-hubbys-key");
    }

    @ParameterizedTest
    @CsvSource({
        "missing,''",
        "negative,-1795341600",
        "digits20,99999999999999999999",
        "words,yesterday",
        "iso,2026-11-22T10:00:00Z",
        "other_unit,1795341600000",
    })
    void theTimestampMayBeOddAndIsSignedAsItStands(String how, String timestamp) {
        arm("odd_timestamp", how);
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.timestamp()).isEqualTo(timestamp);
        assertThat(right(received)).isTrue();
    }

    @Test
    void aWebhookMayComeFromTheFuture() {
        caller.arm("{\"fault\":\"future_webhook\",\"seconds\":600}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.timestamp())
                .isEqualTo(Long.toString(NOW.plusSeconds(600).getEpochSecond()));
        assertThat(right(received)).isTrue();
    }

    @Test
    void aReplayIsTheSameBytesAndHeaders() {
        caller.arm("{\"fault\":\"replayed_webhook\",\"seconds\":0.2}");
        send("package.activated");

        Received first = receiver.next();
        assertThat(receiver.next()).isEqualTo(first);
    }

    @Test
    void aHundredCopiesMayComeAtOnce() throws Exception {
        arm("duplicate_webhook", "99");
        send("package.activated");

        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ids.add(json(receiver.next()).path("event_id").asText());
        }
        assertThat(ids).hasSize(1);
        receiver.expectSilence();
    }

    @Test
    void anIdMayComeAgainWithAnotherBody() throws Exception {
        caller.arm("{\"fault\":\"altered_webhook\"}");
        send("package.activated");

        Received first = receiver.next();
        Received second = receiver.next();
        assertThat(json(second).path("event_id")).isEqualTo(json(first).path("event_id"));
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(right(second)).isTrue();
    }

    @Test
    void aWebhookMayBeOvertakenByTheNext() throws Exception {
        caller.arm("{\"fault\":\"reordered_webhooks\",\"seconds\":30}");
        send("package.usage.50_percent");
        receiver.expectSilence();
        send("package.usage.80_percent");

        assertThat(json(receiver.next()).path("event").asText()).isEqualTo("package.usage.80_percent");
        assertThat(json(receiver.next()).path("event").asText()).isEqualTo("package.usage.50_percent");
    }

    @Test
    void aWebhookNobodyOvertakesComesInTheEnd() throws Exception {
        caller.arm("{\"fault\":\"reordered_webhooks\",\"seconds\":0.3}");
        send("package.activated");

        assertThat(json(receiver.next()).path("event").asText()).isEqualTo("package.activated");
    }

    @Test
    void aWebhookMayHaveMembersNobodyKnows() throws Exception {
        caller.arm("{\"fault\":\"new_webhook_fields\"}");
        send("package.activated");

        assertThat(json(receiver.next()).path("data").path("new_in_version_9").asBoolean())
                .isTrue();
    }

    @Test
    void aWebhookMayBeFarTooBig() {
        arm("huge_webhook", "2");
        send("package.activated");

        assertThat(List.of(
                        receiver.next().body().length() > 2 << 20,
                        receiver.next().body().length() > 2 << 20))
                .containsExactlyInAnyOrder(true, false);
        assertThat(caller.control("GET", "/webhooks", "").body().length()).isLessThan(100_000);
    }

    @Test
    void aWebhookMayBeCompressed() throws IOException {
        caller.arm("{\"fault\":\"gzip_webhook\"}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.header("content-encoding")).isEqualTo("gzip");
        byte[] bytes = received.body().getBytes(StandardCharsets.ISO_8859_1);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).contains("package.activated");
        }
    }

    @Test
    void aWebhookMayBeAForm() {
        caller.arm("{\"fault\":\"form_webhook\"}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(received.body()).startsWith("payload=%7B");
    }

    @Test
    void aWebhookMayComeInChunks() {
        caller.arm("{\"fault\":\"chunked_webhook\"}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.header("transfer-encoding")).isEqualTo("chunked");
        assertThat(right(received)).isTrue();
    }

    @Test
    void whileSecretsAreExchangedBothSign() {
        hubby.control().set("webhook_key", "rotating");
        send("package.activated");
        Received both = receiver.next();
        hubby.control().set("webhook_key", "next");
        send("package.activated");
        Received next = receiver.next();

        assertThat(both.signature()).isEqualTo(entry(NEXT_SECRET, both) + "," + entry(SECRET, both));
        assertThat(next.signature()).isEqualTo(entry(NEXT_SECRET, next));
    }

    @Test
    void theListOfSignaturesMayBeLong() {
        hubby.control().set("webhook_signatures", "20");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.signature().split(",", -1)).hasSize(20).endsWith(entry(SECRET, received));
    }

    @Test
    void theKeyMayTravelInAnotherHeader() {
        caller.control(
                "PUT",
                "/settings",
                "{\"webhook_auth_header\":\"Authorization\",\"webhook_auth_prefix\":\"Bearer \",\"webhook_timestamp_header\":\"x-sent-at\"}");
        send("package.activated");

        Received received = receiver.next();
        assertThat(received.key()).isEmpty();
        assertThat(received.header("authorization")).isEqualTo("Bearer hubby-demo-key");
        assertThat(received.header("x-sent-at")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(caller.control("PUT", "/settings", "{\"webhook_auth_header\":\"a b\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theEventIdMayStandInTheData() throws Exception {
        hubby.control().set("event_id_in", "data");
        send("package.activated");

        JsonNode body = json(receiver.next());
        assertThat(body.has("event_id")).isFalse();
        assertThat(body.path("data").path("event_id").asText()).startsWith("evt_");
    }

    @Test
    void hubbyMayNeverTryAgain() {
        hubby.control().set("webhook_retries", "false");
        receiver.failNext(5);
        send("package.activated");

        receiver.next();
        receiver.expectSilence();
    }

    @Test
    void aBurstIsManyEvents() throws Exception {
        caller.control(
                "POST",
                "/webhooks",
                "{\"provider_order\":\"%s\",\"event\":\"package.activated\",\"times\":30}".formatted(booking));

        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            ids.add(json(receiver.next()).path("event_id").asText());
        }
        assertThat(ids).hasSize(30);
    }

    @Test
    void yoniTellsACurrencyNobodyKnowsAndAResultWithoutACode() throws Exception {
        try (var yoni = YoniSimulator.start(SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
                var buyer = new Caller(yoni.uri())) {
            yoni.control().set("order_delay", "20ms");
            buyer.arm("{\"fault\":\"unknown_currency\"}");
            buyer.arm("{\"fault\":\"codeless_webhook\"}");
            buyer.order("key-1", "{\"packageCode\":\"YN260213000002\"}");

            JsonNode first = json(receiver.next());
            JsonNode second = json(receiver.next());
            assertThat(first.path("result").asText()).isEqualTo("COMPLETED");
            assertThat(first.path("lpa").asText()).isEmpty();
            assertThat(second.path("lpa").asText()).startsWith("LPA:1$");
            assertThat(second.path("currency").asText()).isEqualTo("99");
        }
    }
}
