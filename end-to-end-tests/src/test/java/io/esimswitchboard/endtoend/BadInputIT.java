package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Each mistake has its answer, and nothing is written or bought. Comes first, while nothing else is under way.
@Order(1)
final class BadInputIT {

    private static final String WEBHOOK_SECRET = "hubby-demo-webhook-secret";
    private static final String ACTIVATED = "{\"event\":\"package.activated\",\"data\":{\"booking_id\":\"nobody\"}}";

    @SuppressWarnings("NullAway.Init")
    private static Written before;

    private final Running running = Running.shared();
    private final Storefront shop = running.storefront();

    /// All that an order or a webhook leaves behind.
    private record Written(List<String> orders, Set<String> soldByHubby, Set<String> soldByYoni, List<Long> records) {

        static Written by(Running running) {
            EventTopic events = running.orderEvents();
            EventTopic webhooks = new EventTopic(events.bootstrapServers(), "esim.provider-webhooks.v1");
            return new Written(
                    running.storefront().orders(),
                    running.hubby().sold().keySet(),
                    running.yoni().sold().keySet(),
                    List.of(events.written(), webhooks.written()));
        }
    }

    @BeforeAll
    static void look() {
        before = Written.by(Running.shared());
    }

    @AfterAll
    static void nothingIsWritten() {
        assertThat(Written.by(Running.shared())).isEqualTo(before);
    }

    @Test
    void malformedJson() {
        order("{\"items\":[").isProblem(400, "malformed_json");
        order("{\"items\":[],\"items\":[]}").isProblem(400, "malformed_json");
        order("").isProblem(400, "malformed_json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        ObjectNode body = Storefront.body(Storefront.requirement("TH"));
        body.put("colour", "red");

        JsonNode problem = order(body).isProblem(400, "validation_failed").json();

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/colour");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("unknown_field");
    }

    @Test
    void anUnknownCountry() {
        order(Storefront.body(Storefront.requirement("XX"))).isProblem(400, "unknown_destination");
        shop.api().get("/v1/packages?destination=XX").isProblem(400, "unknown_destination");
    }

    @Test
    void noOffer() {
        order(Storefront.body(Storefront.requirement("AQ"))).isProblem(422, "no_offer");
    }

    @Test
    void everythingIsDearerThanTheCeiling() {
        ObjectNode item = Storefront.requirement("TH");
        item.putObject("max_price").put("amount", "0.01").put("currency", "USD");

        JsonNode problem =
                order(Storefront.body(item)).isProblem(409, "price_exceeded").json();

        assertThat(problem.at("/cheapest/amount").asText()).matches("[0-9]+\\.[0-9]{2}");
        assertThat(problem.at("/cheapest/currency").asText()).isEqualTo("USD");
    }

    @Test
    void aQuantityOutsideTheBounds() {
        order(Storefront.body(Storefront.requirement("TH").put("quantity", 0))).isProblem(400, "validation_failed");
        order(Storefront.body(Storefront.requirement("TH").put("quantity", 51))).isProblem(400, "validation_failed");
    }

    @Test
    void aDepartureInThePast() {
        ObjectNode body = Storefront.body(Storefront.requirement("TH"));
        body.putObject("travel")
                .put(
                        "departure_date",
                        LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());

        JsonNode problem = order(body).isProblem(400, "validation_failed").json();

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/travel/departure_date");
    }

    @Test
    void noKeyOrTheWrongOne() {
        Http nobody = Http.to(shop.api().base()).with("Idempotency-Key", "bad-input");
        Http stranger = Http.to(shop.api().base(), "sk_nobody").with("Idempotency-Key", "bad-input");
        Http operator = running.operator().with("Idempotency-Key", "bad-input");
        ObjectNode body = Storefront.body(Storefront.requirement("TH"));

        nobody.post("/v1/orders", body).isProblem(401, "unauthorized");
        stranger.post("/v1/orders", body).isProblem(401, "unauthorized");
        operator.post("/v1/orders", body).isProblem(403, "forbidden");
        shop.api().get("/ops/v1/providers").isProblem(403, "forbidden");
    }

    @Test
    void noIdempotencyKey() {
        ObjectNode body = Storefront.body(Storefront.requirement("TH"));
        shop.api().post("/v1/orders", body).isProblem(400, "idempotency_key_required");
        shop.post("not visible", body).isProblem(400, "idempotency_key_invalid");
    }

    @Test
    void aBodyThatIsTooLargeOrNoJsonAtAll() {
        order("{\"reference\":\"" + "x".repeat(70_000) + "\"}").isProblem(413, "body_too_large");
        shop.api()
                .with("Content-Type", "text/plain")
                .with("Idempotency-Key", "bad-input")
                .post("/v1/orders", "{}")
                .isProblem(415, "unsupported_media_type");
    }

    @Test
    void anOrderOfNobodyKnowsWhom() {
        shop.api().get("/v1/orders/ord_nonsense").isProblem(404, "not_found");
        shop.api().get("/v1/orders?limit=0").expecting(400);
        shop.api().get("/v1/orders?limit=10&after=nonsense").expecting(400);
    }

    @Test
    void aForgedWebhook() {
        long now = Instant.now().getEpochSecond();
        String signature = signature(now, ACTIVATED);

        assertThat(hubby(now, signature, ACTIVATED + " ").status()).isEqualTo(401);
        assertThat(hubby(now + 1, signature, ACTIVATED).status()).isEqualTo(401);
        assertThat(hubby(now, "sha256=" + "0".repeat(64), ACTIVATED).status()).isEqualTo(401);
        assertThat(running.intake().post("/webhooks/hubby", ACTIVATED).status()).isEqualTo(401);
    }

    @Test
    void aStaleWebhook() {
        long longAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        assertThat(hubby(longAgo, signature(longAgo, ACTIVATED), ACTIVATED).status())
                .isEqualTo(401);
    }

    @Test
    void aWebhookForAnUnknownProviderOrWithoutTheRightToken() {
        Http intake = running.intake();
        assertThat(intake.post("/webhooks/nobody", ACTIVATED).status()).isEqualTo(404);
        assertThat(intake.post("/webhooks/yoni", ACTIVATED).status()).isEqualTo(404);
        assertThat(intake.post("/webhooks/yoni/guessed", ACTIVATED).status()).isEqualTo(404);
        assertThat(intake.post("/webhooks/hubby/guessed", ACTIVATED).status()).isEqualTo(404);
    }

    @Test
    void aWebhookThatIsTooLarge() {
        assertThat(running.intake()
                        .post("/webhooks/hubby", "x".repeat(300 * 1024))
                        .status())
                .isEqualTo(413);
    }

    private Http.Reply order(ObjectNode body) {
        return shop.post(UUID.randomUUID().toString(), body);
    }

    private Http.Reply order(String body) {
        return shop.api().with("Idempotency-Key", UUID.randomUUID().toString()).post("/v1/orders", body);
    }

    private Http.Reply hubby(long timestamp, String signature, String body) {
        return running.intake()
                .with("x-hubby-timestamp", Long.toString(timestamp))
                .with("x-hubby-signature", signature)
                .post("/webhooks/hubby", body);
    }

    private static String signature(long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
