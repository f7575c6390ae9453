package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyTravellerTest {

    private static final String TOKENS = "/api/redirect-tokens/create";
    private static final String EXCHANGE = "/api/webapp/auth/exchange";

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

    private JsonNode book(String specification) {
        return caller.hubby(
                        "POST",
                        "/api/bookings",
                        "{\"booking_id\":\"SHOP-1\",\"email\":\"ada@example.com\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[%s]}"
                                .formatted(specification))
                .json()
                .path("data");
    }

    private String token(String user) {
        return caller.hubby("POST", TOKENS, "{\"external_user_id\":\"%s\"}".formatted(user))
                .json()
                .path("data")
                .path("redirect_token")
                .asText();
    }

    private Caller.Seen exchange(String token, String user) {
        String body = "{\"redirect_token\":\"%s\",\"external_user_id\":\"%s\"}".formatted(token, user);
        return caller.send("POST", EXCHANGE, body, Map.of());
    }

    private Map<String, String> session(String user) {
        String jwt = exchange(token(user), user)
                .json()
                .path("data")
                .path("access_token")
                .asText();
        return Map.of("authorization", "Bearer " + jwt);
    }

    private Caller.Seen redeem(String user, String uuid) {
        return caller.hubby(
                "POST",
                "/api/native/redeem-package",
                "{\"external_user_id\":\"%s\",\"uuid\":\"%s\"}".formatted(user, uuid));
    }

    private String esimOf(String user) {
        return caller.send(
                        "POST",
                        "/api/webapp/refresh-esim",
                        "{\"external_user_id\":\"%s\"}".formatted(user),
                        session(user))
                .json()
                .path("data")
                .path("iccid")
                .asText();
    }

    @Test
    void aRedirectTokenBecomesASession() {
        Caller.Seen created = caller.hubby("POST", TOKENS, "{\"external_user_id\":\"user-1\"}");

        assertThat(created.json().path("success").asBoolean()).isTrue();
        assertThat(created.json().has("message")).isFalse();
        assertThat(created.json().path("data").path("expires_in").asInt()).isEqualTo(300);
        String token = created.json().path("data").path("redirect_token").asText();
        JsonNode session = exchange(token, "user-1").json().path("data");
        assertThat(session.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(session.path("expires_in").asInt()).isEqualTo(1_209_600);
        assertThat(session.path("access_token").asText().split("\\.", -1)).hasSize(3);
    }

    @Test
    void aTokenMayBeThePartnersOwnAndWorksOnce() {
        String own = "b3864ab6-c13b-42b5-9f69-935eb9c34aba";
        String body = "{\"external_user_id\":\"user-1\",\"redirect_token\":\"%s\"}".formatted(own);

        assertThat(caller.hubby("POST", TOKENS, body)
                        .json()
                        .path("data")
                        .path("redirect_token")
                        .asText())
                .isEqualTo(own);
        assertThat(exchange(own, "user-2").status()).isEqualTo(401);
        assertThat(exchange(own, "user-1").status()).isEqualTo(200);
        assertThat(exchange(own, "user-1").status()).isEqualTo(401);
    }

    @Test
    void aTokenDoesNotLastLong() {
        hubby.control().set("token_lifetime", "0ms");
        hubby.control().set("bad_token_status", "404");

        assertThat(exchange(token("user-1"), "user-1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"external_user_id\":\"user-1\",\"redirect_token\":\"mine\"}", "no json"})
    void aTokenNeedsATravellerAndAUuid(String body) {
        assertThat(caller.hubby("POST", TOKENS, body).status()).isEqualTo(400);
    }

    @Test
    void anEMailAddressFindsTheTraveller() {
        caller.hubby("POST", TOKENS, "{\"external_user_id\":\"user-1\",\"email\":\"ada@example.com\"}");

        JsonNode known =
                caller.hubby("POST", TOKENS, "{\"email\":\"Ada@example.com\"}").json();
        JsonNode assigned =
                caller.hubby("POST", TOKENS, "{\"email\":\"new@example.com\"}").json();

        assertThat(known.path("data").path("external_user_id").asText()).isEqualTo("user-1");
        assertThat(assigned.path("data").path("external_user_id").asText()).startsWith("hubby-assigned-");
    }

    @Test
    void tokensAreMadeForThePartnerOnly() {
        assertThat(caller.send("POST", TOKENS, "{\"external_user_id\":\"user-1\"}", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theDashboardNeedsASession() {
        String target = "/api/webapp/me/dashboard";

        assertThat(caller.send("GET", target, "", Map.of()).status()).isEqualTo(401);
        assertThat(caller.send("GET", target, "", Map.of("authorization", "Bearer a.b.c"))
                        .status())
                .isEqualTo(401);
        JsonNode empty =
                caller.send("GET", target, "", session("user-1")).json().path("data");
        assertThat(empty.path("unclaimed_packages").isArray()).isTrue();
        assertThat(empty.path("active_packages")).isEmpty();
        hubby.control().set("session_lifetime", "0ms");
        assertThat(caller.send("GET", target, "", session("user-1")).status()).isEqualTo(401);
    }

    @Test
    void aFreshEsimTakesThePlaceOfTheOld() {
        Map<String, String> session = session("user-1");
        String body = "{\"external_user_id\":\"user-1\"}";

        JsonNode first = caller.send("POST", "/api/webapp/refresh-esim", body, session)
                .json()
                .path("data");
        JsonNode second = caller.send("POST", "/api/webapp/refresh-esim", body, session)
                .json()
                .path("data");

        assertThat(first.path("iccid").asText()).matches("89\\d{17}");
        assertThat(first.path("qr").asText()).startsWith("LPA:1$");
        assertThat(first.path("status").asText()).isEqualTo("RELEASED");
        assertThat(second.path("iccid")).isNotEqualTo(first.path("iccid"));
        assertThat(caller.send("POST", "/api/webapp/refresh-esim", body.replace("1", "2"), session)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aQueuedPackageIsRedeemedOnceAndOnlyByItsTraveller() throws JsonProcessingException {
        JsonNode data = book(
                "{\"package_id\":\"hubby-th-1gb-30d\",\"esim_type\":\"classic\",\"external_user_id\":\"user-1\",\"expires_at\":\"2099-07-01\"}");

        assertThat(data.path("booking").path("promo_codes")).isEmpty();
        JsonNode queue = data.path("package_queues").path(0);
        assertThat(queue.path("esim_type").asText()).isEqualTo("classic");
        assertThat(queue.path("expires_at").asText()).isEqualTo("2099-07-01");
        String uuid = queue.path("uuid").asText();
        assertThat(caller.sold()).isOne();
        assertThat(dashboard("user-1").path("package_queues")).hasSize(1);
        assertThat(redeem("user-2", uuid).status()).isEqualTo(404);
        JsonNode redeemed = redeem("user-1", uuid).json().path("data");
        assertThat(redeemed.path("esim").path("qr").asText()).startsWith("LPA:1$");
        assertThat(redeem("user-1", uuid).status()).isEqualTo(400);
        assertThat(dashboard("user-1").path("package_queues")).isEmpty();
        assertThat(dashboard("user-1")
                        .path("packages")
                        .path(0)
                        .path("data_total")
                        .asLong())
                .isEqualTo(1L << 30);
        JsonNode event = new ObjectMapper().readTree(receiver.next().body());
        assertThat(event.path("event").asText()).isEqualTo("classic_package_queue.claimed");
        assertThat(event.path("data").path("esim_iccid"))
                .isEqualTo(redeemed.path("esim").path("iccid"));
        assertThat(caller.sold()).isOne();
    }

    private JsonNode dashboard(String user) {
        return caller.hubby("GET", "/api/native/user-dashboard?external_user_id=" + user, "")
                .json()
                .path("data");
    }

    @Test
    void queuesMayStandInsideTheBooking() {
        hubby.control().set("queue_shape", "inside");

        JsonNode data = book(
                "{\"package_id\":\"hubby-th-1gb-30d\",\"esim_type\":\"universal\",\"external_user_id\":\"user-1\"},{\"package_type\":\"starter\"}");

        assertThat(data.path("package_queues")).hasSize(1);
        assertThat(data.path("promo_codes")).hasSize(1);
        assertThat(data.path("id").asText()).hasSize(20);
        assertThat(hubby.control().sales()).extracting(unit -> unit.sku()).contains("hubby-th-1gb-30d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"package_id\":\"hubby-th-1gb-30d\",\"esim_type\":\"universal\"}",
                "{\"package_id\":\"hubby-th-1gb-30d\",\"esim_type\":\"ethereal\",\"external_user_id\":\"user-1\"}",
                "{\"package_id\":\"hubby-th-1gb-30d\",\"esim_type\":\"classic\",\"expires_at\":\"soon\"}",
            })
    void aQueueNeedsAKnownTypeAndAUniversalOneItsTraveller(String specification) {
        book(specification);

        assertThat(caller.control("GET", "/requests?limit=1", "")
                        .json()
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("400");
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aPromoCodeIsRedeemedWhereTheTravellerGoes() {
        String uuid = book("{\"package_type\":\"data-limited\",\"size\":\"1GB\",\"external_user_id\":\"user-1\"}")
                .path("promo_codes")
                .path(0)
                .path("uuid")
                .asText();

        assertThat(redeem("user-1", uuid).status()).isEqualTo(400);
        assertThat(caller.hubby(
                                "POST",
                                "/api/native/redeem-package",
                                "{\"external_user_id\":\"user-1\",\"uuid\":\"%s\",\"destination\":\"TH\"}"
                                        .formatted(uuid))
                        .json()
                        .path("data")
                        .path("package")
                        .path("destination")
                        .asText())
                .isEqualTo("TH");
        assertThat(caller.hubby("DELETE", "/api/bookings/SHOP-1/byExternalBookingId", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void usageShowsOnTheDashboard() {
        String uuid = book("{\"package_id\":\"hubby-th-1gb-30d\",\"external_user_id\":\"user-1\"}")
                .path("promo_codes")
                .path(0)
                .path("uuid")
                .asText();
        redeem("user-1", uuid);
        hubby.control().set("usage_percent", "50");

        JsonNode active = caller.send("GET", "/api/webapp/me/dashboard", "", session("user-1"))
                .json()
                .path("data")
                .path("active_packages")
                .path(0);

        assertThat(active.path("data_used").asLong()).isEqualTo(1L << 29);
    }

    @Test
    void anUnknownTravellerIsAnErrorOrHasNothing() {
        String target = "/api/native/user-dashboard?external_user_id=nobody";

        assertThat(caller.hubby("GET", target, "").status()).isEqualTo(404);
        hubby.control().set("unknown_user", "empty");
        assertThat(caller.hubby("GET", target, "").json().path("data").path("packages"))
                .isEmpty();
    }

    @Test
    void instructionsTellHowToInstallTheEsim() {
        esimOf("user-1");

        JsonNode told = caller.hubby(
                        "POST",
                        "/api/native/instructions",
                        "{\"external_user_id\":\"user-1\",\"platform\":\"android\"}")
                .json()
                .path("data");

        assertThat(told.path("qr").asText())
                .isEqualTo("LPA:1$" + told.path("smdp_address").asText() + "$"
                        + told.path("activation_code").asText());
        assertThat(told.path("steps")).isNotEmpty();
        assertThat(caller.hubby("POST", "/api/native/instructions", "{\"external_user_id\":\"nobody\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GET,200,404", "POST,404,200", "both,200,200"})
    void compatibilityIsAskedByOneMethodOrTheOther(String offered, int get, int post) {
        hubby.control().set("device_compatibility", offered);

        assertThat(caller.hubby("GET", "/api/native/device-compatibility?model=Pixel%209", "")
                        .status())
                .isEqualTo(get);
        assertThat(caller.hubby("POST", "/api/native/device-compatibility", "{\"model\":\"Nokia 3310\"}")
                        .status())
                .isEqualTo(post);
    }

    @Test
    void whatWasSoldAndRedeemedOutlivesARestart(@TempDir Path directory) {
        try (var first = HubbySimulator.start(SimulatorOptions.onPort(0).withDataDirectory(directory))) {
            try (var partner = new Caller(first.uri())) {
                String uuid = partner.hubby(
                                "POST",
                                "/api/bookings",
                                "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_id\":\"hubby-th-1gb-30d\",\"external_user_id\":\"user-1\"}]}")
                        .json()
                        .findValue("uuid")
                        .asText();
                String iccid = partner.hubby(
                                "POST",
                                "/api/native/redeem-package",
                                "{\"external_user_id\":\"user-1\",\"uuid\":\"%s\"}".formatted(uuid))
                        .json()
                        .findValue("iccid")
                        .asText();
                partner.hubby(
                        "POST",
                        "/api/esims/topup",
                        "{\"iccid\":\"%s\",\"package_id\":\"hubby-th-1gb-30d\"}".formatted(iccid));
            }
        }
        try (var second = HubbySimulator.start(SimulatorOptions.onPort(0).withDataDirectory(directory));
                var partner = new Caller(second.uri())) {
            assertThat(second.control().sales()).hasSize(2);
            assertThat(partner.hubby("GET", "/api/native/user-dashboard?external_user_id=user-1", "")
                            .json()
                            .path("data")
                            .path("packages"))
                    .hasSize(2);
        }
    }
}
