package io.esimswitchboard.orchestrator.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.catalogue.Tables;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.ProviderFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PricesIT {

    private static final String HEADER =
            "package_type,destination,size,duration_days,package_id,cost,currency,deliverable\n";
    private static final String ROW = "data-limited,TH,1GB,7,small,0.80,USD,\n";

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private static OrchestratorFixture orchestrator;
    private static Api operator;
    private static Api storefront;

    @BeforeAll
    static void start() {
        orchestrator = configured(OrchestratorFixture.prepare()).start();
        operator = orchestrator.operator();
        storefront = orchestrator.storefront();
    }

    private static OrchestratorFixture.Preparation configured(OrchestratorFixture.Preparation preparation) {
        return preparation
                .replace(ProviderFactory.class, ADAPTER)
                .with("catalogue.sync.enabled", "false")
                .with("providers.alpha.adapter", "fake")
                .with("providers.alpha.secret", "hidden");
    }

    @BeforeEach
    void sell() {
        orchestrator.bean(Tables.class).empty();
        Plan euros = Plans.plan("euros", "JP", "1GB", 7, "1.00");
        ADAPTER.account("alpha")
                .sell(List.of(
                        Plans.plan("small", "TH", "1GB", 7, "1.20"),
                        new Plan(
                                euros.id(),
                                euros.name(),
                                euros.coverage(),
                                euros.terms(),
                                new PlanCost(Money.of("1.00", "EUR"), PlanCost.Source.PROVIDER_API))));
        assertThat(operator.post("/ops/v1/providers/alpha/catalogue-sync", "{}").status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @Test
    void aRateCardIsTakenAtOnceAndForEveryInstance() {
        Answer answer = csv(HEADER + ROW);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/version")).isEqualTo("1");
        assertThat(answer.text("/rows")).isEqualTo("1");
        assertThat(priceIn("TH")).isEqualTo("0.80");
        try (OrchestratorFixture other = configured(orchestrator.another()).start()) {
            assertThat(other.storefront().get("/v1/packages?destination=TH").text("/data/0/from_price/amount"))
                    .isEqualTo("0.80");
        }
    }

    @Test
    void aRateCardMayBeJson() {
        Answer answer = put(
                "/ops/v1/rate-cards/alpha",
                "[{\"package_type\":\"data-limited\",\"destination\":\"TH\",\"size\":\"1GB\",\"duration_days\":7,"
                        + "\"package_id\":\"\",\"cost\":\"0.75\",\"currency\":\"USD\",\"deliverable\":\"esim_profile\"}]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(priceIn("TH")).isEqualTo("0.75");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data-limited,TH,1GB,7,a,-1.00,USD, | /1/cost | line 3: cost: negative cost -1.00 USD",
                "data-limited,TH,1GB,7,a,1234567890123456789012345678901234567890,USD, | /1/cost | line 3: cost: not an amount",
                "data-limited,TH,1GB,7,a,1.00,ABC, | /1/currency | line 3: currency: not a currency: ABC",
                "data-limited,ZZ,1GB,7,a,1.00,USD, | /1/destination | line 3: destination: not an ISO 3166-1 alpha-2 code: ZZ",
                "data-limited,TH,1GB,7,a,1.00,USD,sim | /1/deliverable | line 3: deliverable: not a deliverable: sim",
                "data-limited,TH,1GB,7,a,1.0 | /1 | line 3: 6 fields instead of 8",
                "data-limited,TH,1GB,7,small,1.00,USD, | /1 | line 3: stands for the same plan as line 2",
                "data-limited,TH,unlimited,7,a,1.00,USD, | /1/size | line 3: size: package_type data-limited with size unlimited",
                "data-limited,TH,1GB,0,a,1.00,USD, | /1/duration_days | line 3: duration_days: validity of 0 days"
            })
    void aRateCardWithABadLineIsRefusedNamingItAndChangesNothing(String line, String pointer, String detail) {
        csv(HEADER + ROW);

        Answer answer = csv(HEADER + ROW.replace("0.80", "0.10") + line + "\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/detail")).startsWith(detail);
        assertThat(priceIn("TH")).isEqualTo("0.80");
        assertThat(operator.get("/ops/v1/rate-cards/alpha").text("/version")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1e999999999", "1234567890123456789012345678901234567890", "[]"})
    void aCostInJsonIsNoLessStrict(String cost) {
        Answer answer = put(
                "/ops/v1/rate-cards/alpha",
                "[{\"package_type\":\"data-limited\",\"destination\":\"TH\",\"size\":\"1GB\",\"duration_days\":7,"
                        + "\"package_id\":\"\",\"cost\":" + cost + ",\"currency\":\"USD\"}]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/0/cost");
    }

    @Test
    void aPlanWithTwoThousandCountriesIsRefused() {
        String countries = IntStream.range(0, 2_000).mapToObj(_ -> "TH").collect(Collectors.joining(" "));

        Answer answer = csv(HEADER + "data-limited," + countries + ",1GB,7,a,1.00,USD,\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/0/destination");
        assertThat(answer.text("/errors/0/detail")).contains("2000 countries");
    }

    @Test
    void aWrongHeaderIsRefused() {
        assertThat(csv("type,destination\n" + ROW).code()).isEqualTo("wrong_header");
        assertThat(csv(ROW).code()).isEqualTo("wrong_header");
        assertThat(csv("").code()).isEqualTo("wrong_header");
        assertThat(csv(HEADER).code()).isEqualTo("validation_failed");
    }

    @Test
    void halfAFileIsRefused() {
        StringBuilder card = new StringBuilder(HEADER);
        for (int i = 0; i < 100; i++) {
            card.append("data-limited,TH,1GB,7,plan-").append(i).append(",0.80,USD,\n");
        }
        assertThat(csv(card.toString()).status()).isEqualTo(200);

        Answer half = csv(card.substring(0, card.indexOf("plan-50")));
        Answer halfAtALine = csv(card.substring(0, card.indexOf("\n", card.indexOf("plan-50")) + 1));

        assertThat(half.status()).isEqualTo(400);
        assertThat(halfAtALine.status()).isEqualTo(409);
        assertThat(halfAtALine.code()).isEqualTo("rate_card_shrunken");
        assertThat(operator.get("/ops/v1/rate-cards/alpha").text("/rows")).isEqualTo("100");
        assertThat(operator.with("Content-Type", "text/csv")
                        .send(
                                "PUT",
                                "/ops/v1/rate-cards/alpha?accept_shrunken=true",
                                BodyPublishers.ofString(HEADER + ROW))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProviderThatDoesNotExistHasNoRateCard() {
        assertThat(operator.get("/ops/v1/rate-cards/alpha").status()).isEqualTo(404);
        assertThat(put("/ops/v1/rate-cards/nobody", "[]").status()).isEqualTo(404);
    }

    @Test
    void anOfferIsHiddenAndCountedUntilItsCurrencyHasARate() {
        assertThat(storefront.get("/v1/packages?destination=JP").size("/data")).isZero();
        Answer before = put("/ops/v1/fx-rates", rates("GBP", "0.79"));
        assertThat(before.text("/hidden_offers/EUR")).isEqualTo("1");

        Answer after = put("/ops/v1/fx-rates", rates("EUR", "0.80"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text("/version")).isEqualTo("2");
        assertThat(after.text("/age")).isEqualTo("fresh");
        assertThat(after.size("/hidden_offers")).isZero();
        assertThat(priceIn("JP")).isEqualTo("1.25");
        assertThat(storefront.get("/v1/packages?destination=JP&currency=EUR").text("/data/0/from_price/amount"))
                .isEqualTo("1.00");
        assertThat(storefront.get("/v1/packages?destination=JP&currency=GBP").code())
                .isEqualTo("no_exchange_rate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rates\":{\"EUR\":\"0.9\"}} | /source",
                "{\"source\":\"x\",\"as_of\":\"NOW\",\"rates\":{\"EUR\":\"-1\"}} | /rates/EUR",
                "{\"source\":\"x\",\"as_of\":\"NOW\",\"rates\":{\"EUR\":0}} | /rates/EUR",
                "{\"source\":\"x\",\"as_of\":\"NOW\",\"rates\":{\"EUR\":1e400}} | /rates/EUR",
                "{\"source\":\"x\",\"as_of\":\"NOW\",\"rates\":{\"ABC\":\"1\"}} | /rates/ABC",
                "{\"source\":\"x\",\"as_of\":\"NOW\",\"base\":\"EUR\",\"rates\":{\"GBP\":\"1\"}} | /rates",
                "{\"source\":\"x\",\"as_of\":\"2020-01-01\",\"rates\":{\"EUR\":\"1\"}} | /as_of",
                "{\"source\":\"x\",\"as_of\":\"2999-01-01\",\"rates\":{\"EUR\":\"1\"}} | /as_of",
                "{\"source\":\"x\",\"as_of\":\"today\",\"rates\":{\"EUR\":\"1\"}} | /as_of",
                "{\"source\":\"x\",\"as_of\":\"NOW\",\"rates\":{},\"more\":1} | /more"
            })
    void badRatesAreRefused(String body, String pointer) {
        Answer answer = put("/ops/v1/fx-rates", body.replace("NOW", today()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(operator.get("/ops/v1/fx-rates").status()).isEqualTo(404);
    }

    @Test
    void rulesMakePrices() {
        Answer answer = put(
                "/ops/v1/price-rules",
                "{\"rules\":[{\"destination\":\"TH\",\"margin_percent\":\"25\"},"
                        + "{\"provider_id\":\"alpha\",\"margin_percent\":10,\"floor\":\"2.00\"}],"
                        + "\"rounding\":{\"USD\":\"0.20\"}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/rules/0/destination")).isEqualTo("TH");
        assertThat(priceIn("TH")).isEqualTo("1.60");
        put("/ops/v1/fx-rates", rates("EUR", "0.80"));
        assertThat(priceIn("JP")).isEqualTo("3.40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /rules",
                "{\"rules\":[{}]} | /rules/0/margin_percent",
                "{\"rules\":[{\"margin_percent\":\"-1\"}]} | /rules/0/margin_percent",
                "{\"rules\":[{\"margin_percent\":1,\"provider_id\":\"nobody\"}]} | /rules/0/provider_id",
                "{\"rules\":[{\"margin_percent\":1,\"destination\":\"ZZ\"}]} | /rules/0/destination",
                "{\"rules\":[{\"margin_percent\":1},{\"margin_percent\":2}]} | /rules/1",
                "{\"rules\":[{\"margin_percent\":1,\"floor\":\"-0.01\"}]} | /rules/0/floor",
                "{\"rules\":[],\"rounding\":{\"JPY\":\"0.5\"}} | /rounding/JPY",
                "{\"rules\":[],\"tenants\":{\"shop\":\"1\"}} | /tenants/shop"
            })
    void badRulesAreRefused(String body, String pointer) {
        Answer answer = put("/ops/v1/price-rules", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(operator.get("/ops/v1/price-rules").status()).isEqualTo(404);
    }

    @Test
    void whoChangedWhatIsKept() {
        csv(HEADER + ROW);
        put("/ops/v1/price-rules", "{\"rules\":[]}");

        Answer audit = operator.get("/ops/v1/audit?limit=1");

        assertThat(audit.text("/data/0/action")).isEqualTo("price_rules.put");
        assertThat(audit.text("/data/0/actor")).isEqualTo(OrchestratorFixture.OPERATOR_KEY.substring(0, 8));
        Answer older = operator.get("/ops/v1/audit?limit=1&after=" + audit.text("/next"));
        assertThat(older.text("/data/0/action")).isEqualTo("rate_card.put");
        assertThat(older.text("/data/0/subject")).isEqualTo("alpha");
        assertThat(older.text("/data/0/detail")).isEqualTo("version 1: 1 rows");
        assertThat(older.node("/next").isNull()).isTrue();
    }

    private static String priceIn(String country) {
        return storefront.get("/v1/packages?destination=" + country).text("/data/0/from_price/amount");
    }

    private static Answer csv(String body) {
        return operator.with("Content-Type", "text/csv")
                .send("PUT", "/ops/v1/rate-cards/alpha", BodyPublishers.ofString(body));
    }

    private static Answer put(String path, String body) {
        return operator.with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(body));
    }

    private static String rates(String currency, String perDollar) {
        return "{\"source\":\"test\",\"as_of\":\"" + today() + "\",\"rates\":{\"" + currency + "\":\"" + perDollar
                + "\"}}";
    }

    private static String today() {
        return Instant.now()
                .minus(Duration.ofMinutes(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
