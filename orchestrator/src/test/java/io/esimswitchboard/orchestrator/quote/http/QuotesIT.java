package io.esimswitchboard.orchestrator.quote.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.catalogue.Tables;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.orchestrator.quote.Quotes;
import io.esimswitchboard.orchestrator.tenant.ApiKey;
import io.esimswitchboard.orchestrator.tenant.ApiKeys;
import io.esimswitchboard.orchestrator.tenant.Scope;
import io.esimswitchboard.provider.ProviderFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class QuotesIT {

    private static final String THAILAND = """
            {"items":[{"destination":"TH","min_data":"1GB","min_days":7,"quantity":2}],"currency":"USD"}""";

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private static OrchestratorFixture orchestrator;

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare()
                .replace(ProviderFactory.class, ADAPTER)
                .with("catalogue.sync.enabled", "false")
                .with("pricing.margin-percent", "20")
                .with("providers.alpha.adapter", "fake")
                .with("providers.alpha.secret", "hidden")
                .with("providers.beta.adapter", "fake")
                .with("providers.beta.secret", "hidden")
                .start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @BeforeEach
    void sell() {
        orchestrator.bean(Tables.class).empty();
        sell("alpha", "1.00");
        sell("beta", "1.50");
    }

    private static void sell(String provider, String cost) {
        ADAPTER.account(provider).sell(List.of(Plans.plan("small", "TH", "1GB", 7, cost)));
        assertThat(orchestrator
                        .operator()
                        .post("/ops/v1/providers/" + provider + "/catalogue-sync", "{}")
                        .status())
                .isEqualTo(200);
    }

    private static Api buyer() {
        return buyer(UUID.randomUUID().toString());
    }

    private static Api buyer(String key) {
        return orchestrator.storefront().with("Idempotency-Key", key);
    }

    private static Answer quote(String body) {
        Answer quote = buyer().post("/v1/quotes", body);
        assertThat(quote.status()).as(quote.body()).isEqualTo(201);
        return quote;
    }

    private static Answer order(Answer quote) {
        return order(quote.text("/id"));
    }

    private static Answer order(String quote) {
        return buyer().post("/v1/orders", named(quote));
    }

    private static String named(String quote) {
        return "{\"reference\":\"SHOP-7\",\"quote_id\":\"" + quote + "\"}";
    }

    /// Who is asked first.
    private static String seller(Answer order) {
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.text("/total/amount")).isEqualTo("2.40");
        return orchestrator
                .operator()
                .get("/ops/v1/orders/" + order.text("/id"))
                .text("/lines/0/choices/0/provider_id");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/quote_id");
    }

    @Test
    void aQuoteIsPromisedOnceForAKey() {
        String key = UUID.randomUUID().toString();
        Answer quote = buyer(key).post("/v1/quotes", THAILAND);
        Answer again = buyer(key).post("/v1/quotes", THAILAND);

        assertThat(quote.status()).isEqualTo(201);
        assertThat(quote.text("/id")).startsWith("quo_");
        assertThat(quote.text("/items/0/package_id")).startsWith("pkg_");
        assertThat(quote.text("/items/0/quantity")).isEqualTo("2");
        assertThat(quote.text("/items/0/unit_price/amount")).isEqualTo("1.20");
        assertThat(quote.text("/total/amount")).isEqualTo("2.40");
        assertThat(quote.text("/drift_policy/absorb_basis_points")).isEqualTo("100");
        assertThat(quote.node("/fx").isNull()).isTrue();
        assertThat(Instant.parse(quote.text("/expires_at")))
                .isEqualTo(Instant.parse(quote.text("/created_at")).plus(Duration.ofMinutes(15)));
        assertThat(quote.body()).doesNotContain("alpha", "1.00");
        assertThat(again.bytes()).isEqualTo(quote.bytes());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(orchestrator.storefront().get(quote.header("Location")).bytes())
                .isEqualTo(quote.bytes());
    }

    @Test
    void aQuoteKeepsItsExchangeRate() {
        String now = Instant.now()
                .minus(Duration.ofMinutes(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        assertThat(orchestrator
                        .operator()
                        .with("Content-Type", "application/json")
                        .send(
                                "PUT",
                                "/ops/v1/fx-rates",
                                BodyPublishers.ofString(
                                        "{\"source\":\"ecb\",\"as_of\":\"" + now + "\",\"rates\":{\"EUR\":\"0.93\"}}"))
                        .status())
                .isEqualTo(200);

        Answer quote = quote(THAILAND.replace("\"USD\"", "\"EUR\""));

        assertThat(quote.text("/total/amount")).isEqualTo("2.24");
        assertThat(quote.text("/fx/base")).isEqualTo("USD");
        assertThat(quote.text("/fx/rate")).isEqualTo("0.93");
        assertThat(quote.text("/fx/source")).isEqualTo("ecb");
        assertThat(quote.text("/fx/as_of")).isEqualTo(now);
        assertThat(orchestrator.storefront().get(quote.header("Location")).bytes())
                .isEqualTo(quote.bytes());
        assertThat(order(quote).text("/total/currency")).isEqualTo("EUR");
    }

    @Test
    void aQuoteIsGoodForOneOrderWhichIsRepeatedByteForByte() {
        Answer quote = quote(THAILAND);
        String key = UUID.randomUUID().toString();

        Answer order = buyer(key).post("/v1/orders", named(quote.text("/id")));

        assertThat(seller(order)).isEqualTo("alpha");
        assertThat(order.text("/lines/0/unit_price/amount")).isEqualTo("1.20");
        refused(order(quote), 409, "quote_used");
        Answer again = buyer(key).post("/v1/orders", named(quote.text("/id")));
        assertThat(again.bytes()).isEqualTo(order.bytes());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(orchestrator.storefront().get(quote.header("Location")).text("/order_id"))
                .isEqualTo(order.text("/id"));
        assertThat(orchestrator
                        .storefront()
                        .get("/v1/orders/" + order.text("/id") + "/events")
                        .body())
                .contains(quote.text("/id"));
    }

    @Test
    void ofManyOrdersAtOnceByOneQuoteOneIsPlaced() throws InterruptedException {
        Answer quote = quote(THAILAND);
        List<Callable<Answer>> orders = Collections.nCopies(6, () -> order(quote));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers =
                    threads.invokeAll(orders).stream().map(Future::resultNow).toList();

            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .hasSize(1);
            answers.stream()
                    .filter(answer -> answer.status() != 201)
                    .forEach(answer -> refused(answer, 409, "quote_used"));
        }
    }

    @Test
    void aSmallDriftIsAbsorbedAndALargerOneIsRerouted() {
        Answer absorbed = quote(THAILAND);
        Answer rerouted = quote(THAILAND);

        sell("alpha", "1.01");
        assertThat(seller(order(absorbed))).isEqualTo("alpha");

        sell("alpha", "1.02");
        sell("beta", "1.00");
        assertThat(seller(order(rerouted))).isEqualTo("beta");
    }

    @Test
    void whatCannotBeKeptIsAnsweredWithANewQuote() {
        Answer quote = quote(THAILAND);
        sell("alpha", "1.10");

        Answer refusal = order(quote);

        refused(refusal, 409, "price_changed");
        assertThat(refusal.text("/quote/id")).startsWith("quo_").isNotEqualTo(quote.text("/id"));
        assertThat(refusal.text("/quote/total/amount")).isEqualTo("2.64");
        assertThat(refusal.body()).doesNotContain("alpha");
        Answer order = order(refusal.text("/quote/id"));
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("/total/amount")).isEqualTo("2.64");
        sell("alpha", "1.00");
        assertThat(order(quote).status()).isEqualTo(201);
    }

    @Test
    void aQuoteThatIsNotGoodIsRefused() throws SQLException {
        Answer quote = quote(THAILAND);
        String key = "sk_stranger_0123456789abcdefghijkl";
        TenantId tenant = new TenantId(new UUID(9, 9));
        ApiKeys keys = orchestrator.bean(ApiKeys.class);
        keys.addTenant(tenant, "Another storefront", true);
        keys.addKey(ApiKey.parse(key).orElseThrow(), Optional.of(tenant), EnumSet.complementOf(EnumSet.of(Scope.OPS)));
        Api stranger = orchestrator.anybody().as(key).with("Idempotency-Key", "k-1");

        refused(stranger.post("/v1/orders", named(quote.text("/id"))), 404, "not_found");
        assertThat(stranger.get(quote.header("Location")).status()).isEqualTo(404);
        orchestrator.execute("UPDATE quote SET expires_at = created_at");
        refused(order(quote), 409, "quote_expired");
        refused(order("quo_00000000000000000000000001"), 404, "not_found");

        assertThat(orchestrator.bean(Quotes.class).purge(Instant.now().plus(Duration.ofDays(1)), 500))
                .isPositive();
        refused(order(quote), 404, "not_found");
    }

    @Test
    void whatIsGoneForGoodIsNoOffer() {
        Answer quote = quote(THAILAND);
        ADAPTER.account("alpha").sell(List.of());
        ADAPTER.account("beta").sell(List.of(Plans.plan("small", "TH", "1GB", 6, "0.10")));
        for (String provider : List.of("alpha", "beta")) {
            orchestrator
                    .operator()
                    .post("/ops/v1/providers/" + provider + "/catalogue-sync?accept_shrunken=true", "{}");
        }

        refused(order(quote), 422, "no_offer");
    }

    @Test
    void aRequestThatCannotBeQuotedIsNamed() {
        Answer unknown = buyer().post("/v1/quotes", """
                {"items":[{"destination":"TH","min_data":"1GB","min_days":7,"max_price":{}}],"currency":"XXY"}""");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("/items/0/max_price", "/currency");
        assertThat(buyer().post("/v1/quotes", THAILAND.replace("USD", "GBP")).code())
                .isEqualTo("no_exchange_rate");
        Answer nothing = buyer().post("/v1/quotes", THAILAND.replace("TH", "JP"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("/errors/0/pointer")).isEqualTo("/items/0");
        assertThat(orchestrator.storefront().post("/v1/quotes", THAILAND).code())
                .isEqualTo("idempotency_key_required");
    }
}
