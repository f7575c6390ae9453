package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.ProviderError;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderApiIT {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void anOrderIsAnsweredAsTheContractSays() {
        Answer order = shop.bought();

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.header("Content-Type")).isEqualTo("application/json");
        assertThat(order.header("Location")).isEqualTo("/v1/orders/" + order.text("/id"));
        assertThat(order.header("Preference-Applied")).isEqualTo("wait=20");
        assertThat(order.header("Cache-Control")).contains("no-store");
        assertThat(order.text("/id")).startsWith("ord_");
        assertThat(order.text("/reference")).isEqualTo("SHOP-1");
        assertThat(order.text("/status")).isEqualTo("completed");
        assertThat(order.text("/test_mode")).isEqualTo("true");
        assertThat(order.text("/created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(order.text("/total/amount")).isEqualTo("1.50");
        assertThat(order.text("/lines/0/kind")).isEqualTo("new_esim");
        assertThat(order.text("/lines/0/status")).isEqualTo("fulfilled");
        assertThat(order.text("/lines/0/package_id")).startsWith("pkg_");
        assertThat(order.text("/lines/0/fulfilled_quantity")).isEqualTo("1");
        assertThat(order.text("/lines/0/unit_price/currency")).isEqualTo("USD");
        assertThat(order.size("/lines/0/claims")).isZero();
        assertThat(order.text("/metadata/cart")).isEqualTo("c-1");
        String esim = order.text("/lines/0/esims/0/id");
        assertThat(order.text("/lines/0/esims/0/activation_code")).isEqualTo("LPA:1$smdp.example$CANARY-CODE");
        assertThat(order.text("/lines/0/esims/0/install/ios"))
                .isEqualTo("https://esimsetup.apple.com/esim_qrcode_provisioning"
                        + "?carddata=LPA:1$smdp.example$CANARY-CODE");
        assertThat(order.text("/lines/0/esims/0/install/qr_svg")).isEqualTo("/v1/esims/" + esim + "/qr.svg");
    }

    @Test
    void aStorefrontSeesNothingOfTheProvider() {
        Answer order = shop.bought();
        Answer events = shop.orchestrator.storefront().get(order.header("Location") + "/events");

        assertThat(order.body() + events.body()).doesNotContain("wholesaler", "cost", "plan-of");
    }

    @Test
    void withoutAWaitTheOrderIsAnsweredAtOnce() {
        Answer order = shop.buyer().post("/v1/orders", Shop.ORDER);

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.header("Preference-Applied")).isEmpty();
        shop.await(order, "completed");
    }

    @Test
    void anOrderIsReadAgain() {
        Answer order = shop.bought();

        Answer read = shop.orchestrator.storefront().get(order.header("Location"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(order.body());
    }

    @Test
    void aClaimIsAnsweredWithItsLinks() {
        shop.wholesaler.placing(Shop.claim());

        Answer order = shop.bought();

        assertThat(order.size("/lines/0/esims")).isZero();
        assertThat(order.text("/lines/0/claims/0/code")).isEqualTo("PROMO-CANARY");
        assertThat(order.text("/lines/0/claims/0/deep_link_url")).isEqualTo("app://claim/PROMO-CANARY");
        assertThat(order.body()).doesNotContain("provider-key-canary");
        Answer claim = shop.orchestrator.storefront().get("/v1/claims/" + order.text("/lines/0/claims/0/id"));
        assertThat(claim.text("/claim_url")).isEqualTo("https://claim.example/PROMO-CANARY");
        assertThat(claim.text("/status")).isEqualTo("issued");
        assertThat(claim.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aProfileIsReadWithItsCodes() {
        String esim = "/v1/esims/" + shop.bought().text("/lines/0/esims/0/id");
        Api storefront = shop.orchestrator.storefront();

        assertThat(storefront.get(esim).text("/iccid")).isEqualTo("8910300000012345678");
        assertThat(storefront.get(esim + "/qr.png").header("Content-Type")).isEqualTo("image/png");
        assertThat(storefront.get(esim + "/qr.svg").header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(storefront.get(esim + "/qr.png").header("Cache-Control")).contains("no-store", "private");
        assertThat(storefront.with("Accept", "image/png").get(esim + "/qr.png").status())
                .isEqualTo(200);
    }

    @Test
    void whatBelongsToAnotherIsNotThere() {
        Answer order = shop.bought();
        String location = order.header("Location");
        String esim = "/v1/esims/" + order.text("/lines/0/esims/0/id");
        Api stranger = shop.stranger();

        for (String path :
                new String[] {location, location + "/events", location + "/events/stream", esim, esim + "/qr.png"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        String unknown = "/v1/orders/ord_" + order.text("/id").substring(4, 29) + "z";
        assertThat(stranger.get(location).body().replace(location, ""))
                .isEqualTo(stranger.get(unknown).body().replace(unknown, ""));
        assertThat(stranger.get("/v1/orders").size("/data")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders/x",
                "/v1/orders/esim_00000000000000000000000001",
                "/v1/esims/1/qr.svg",
                "/v1/claims/ord_1",
                "/ops/v1/orders/1"
            })
    void anIdOfNoFormIsNotThere(String path) {
        Api api = path.startsWith("/ops") ? shop.orchestrator.operator() : shop.orchestrator.storefront();

        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path).code()).isEqualTo("not_found");
    }

    @Test
    void noOfferIs422AndNothingIsStored() throws Exception {
        int before = shop.count("SELECT COUNT(*) FROM orders");
        String key = UUID.randomUUID().toString();

        Answer refused = shop.buyer(key).post("/v1/orders", Shop.ORDER.replace("TH", "JP"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("no_offer");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/items/0");
        assertThat(shop.count("SELECT COUNT(*) FROM orders")).isEqualTo(before);
        assertThat(shop.count("SELECT COUNT(*) FROM idempotency_key WHERE idem_key = '" + key + "'"))
                .isZero();
    }

    @Test
    void aCeilingTooLowIs409WithTheCheapestPrice() {
        Answer refused = shop.buyer().post("/v1/orders", """
                {"items":[{"destination":"TH","min_data":"1GB","min_days":7,
                           "max_price":{"amount":"1.49","currency":"USD"}}]}""");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("price_exceeded");
        assertThat(refused.text("/cheapest/amount")).isEqualTo("1.50");
        assertThat(refused.text("/cheapest/currency")).isEqualTo("USD");
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                               | 400 | malformed_json
            {"items":                        | 400 | malformed_json
            {"items":[],"items":[]}          | 400 | malformed_json
            {} {}                            | 400 | malformed_json
            {"items":NaN}                    | 400 | malformed_json
            null                             | 400 | validation_failed
            {"items":[{"destination":"XX","min_data":"1GB","min_days":7}]} | 400 | unknown_destination
            """)
    void aBadBodyIsRefused(String body, int status, String code) {
        Answer refused = shop.buyer().post("/v1/orders", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void aDeepBodyIsRefused() {
        Answer refused = shop.buyer().post("/v1/orders", "[".repeat(30_000));

        assertThat(refused.code()).isEqualTo("malformed_json");
    }

    @Test
    void anotherMediaTypeIs415AndALongBody413() {
        Api form = shop.buyer().with("Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.post("/v1/orders", "a=b").status()).isEqualTo(415);

        Answer tooLong = shop.buyer().post("/v1/orders", " ".repeat(70_000));
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.code()).isEqualTo("body_too_large");
    }

    @Test
    void aFailedLineTellsWhyInOurWords() {
        shop.wholesaler.placing(new Outcome.Rejected<>(ProviderError.OUT_OF_STOCK, "E-4711", "secret words"));

        Answer order = shop.bought();

        assertThat(order.text("/status")).isEqualTo("failed");
        assertThat(order.text("/lines/0/status")).isEqualTo("failed");
        assertThat(order.text("/lines/0/reason")).isEqualTo("provider_rejected");
        assertThat(order.body()).doesNotContain("4711", "secret words", "wholesaler");
    }

    @Test
    void operatorsSeeTheAttempts() {
        shop.wholesaler.placing(new Outcome.Rejected<>(ProviderError.OUT_OF_STOCK, "E-4711", "no more"));
        Answer order = shop.bought();

        Answer seen = shop.orchestrator.operator().get("/ops/v1/orders/" + order.text("/id"));

        assertThat(seen.text("/tenant_id")).startsWith("ten_");
        assertThat(seen.text("/lines/0/attempts/0/provider_id")).isEqualTo("wholesaler");
        assertThat(seen.text("/lines/0/attempts/0/state")).isEqualTo("rejected");
        assertThat(seen.text("/lines/0/attempts/0/error")).isEqualTo("out_of_stock");
        assertThat(seen.text("/lines/0/attempts/0/provider_code")).isEqualTo("E-4711");
        assertThat(seen.text("/lines/0/attempts/0/cost/amount")).isEqualTo("1.50");
        assertThat(seen.text("/lines/0/choices/0/offer_id")).startsWith("ofr_");
        assertThat(seen.text("/lines/0/decision/candidates/0/provider_id")).isEqualTo("wholesaler");
    }

    @Test
    void operatorsSeeWhatWasDeliveredWithoutItsCodes() {
        Answer seen = shop.orchestrator
                .operator()
                .get("/ops/v1/orders/" + shop.bought().text("/id"));

        assertThat(seen.text("/lines/0/delivered/0/iccid")).isEqualTo("8910300000012345678");
        assertThat(seen.body()).doesNotContain("CANARY");
    }

    @Test
    void ordersAreListedNewestFirstPageByPage() {
        String reference = "LIST-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            shop.buyer().with("Prefer", "wait=20").post("/v1/orders", Shop.ORDER.replace("SHOP-1", reference));
        }
        Api storefront = shop.orchestrator.storefront();
        Set<String> seen = new HashSet<>();

        Answer page = storefront.get("/v1/orders?limit=2&reference=" + reference);
        String newest = page.text("/data/0/created_at");
        while (true) {
            for (int i = 0; i < page.size("/data"); i++) {
                seen.add(page.text("/data/" + i + "/id"));
                assertThat(page.text("/data/" + i + "/created_at")).isLessThanOrEqualTo(newest);
            }
            if (page.node("/next").isNull()) {
                break;
            }
            page = storefront.get("/v1/orders?limit=2&reference=" + reference + "&after=" + page.text("/next"));
        }

        assertThat(seen).hasSize(5);
        assertThat(storefront
                        .get("/v1/orders?reference=" + reference + "&status=cancelled")
                        .size("/data"))
                .isZero();
        assertThat(storefront
                        .get("/v1/orders?reference=" + reference + "&created_after=2100-01-01T00:00:00Z")
                        .size("/data"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, /limit",
        "limit=101, /limit",
        "limit=ten, /limit",
        "limit=1&limit=2, /limit",
        "after=nonsense, /after",
        "status=COMPLETED, /status",
        "created_after=yesterday, /created_after",
        "colour=red, /colour",
    })
    void aWrongQueryIsNamed(String query, String pointer) {
        Answer refused = shop.orchestrator.storefront().get("/v1/orders?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
