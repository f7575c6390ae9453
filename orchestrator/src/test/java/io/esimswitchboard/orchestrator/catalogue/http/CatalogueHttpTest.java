package io.esimswitchboard.orchestrator.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.HttpSlice;
import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Destinations;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Markets;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.tenant.FakeApiKeys;
import io.esimswitchboard.orchestrator.tenant.Scope;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueHttpTest {

    private static final Map<ProviderId, Standing> STANDINGS = new ConcurrentHashMap<>();
    private static final Shelf SHELF = new Shelf();
    private static final EsimPackage THAILAND = SHELF.fixed("TH", "1GB", 7);
    private static final EsimPackage ASIA = SHELF.fixed("JP TH", "5GB", 30);
    private static final EsimPackage ENDLESS = SHELF.unlimited("TH", 7);
    private static final EsimPackage STARTER = SHELF.fixed("", "500MB", 2);
    private static final EsimPackage GONE = SHELF.fixed("TH", "2GB", 7);

    private static final String KEY = "sk_reader_0123456789abcdefghijkl";

    private static HttpSlice slice;
    private static Api api;

    @BeforeAll
    static void start() {
        STANDINGS.put(new ProviderId("yoni"), new Standing(true, true, 10, 100));
        SHELF.rate("EUR", "0.50").rate("JPY", "150");
        SHELF.offer(THAILAND, "yoni", "1.20");
        SHELF.offer(ASIA, "yoni", "4.00");
        SHELF.offer(ENDLESS, "yoni", "9.00");
        SHELF.offer(STARTER, "yoni", Money.of("0.80", "USD"), DeliverableKind.CLAIM);
        SHELF.withdraw(SHELF.offer(GONE, "yoni", "2.00"));
        CatalogueSnapshot snapshot = SHELF.snapshot();
        Markets markets = new Markets(() -> snapshot, () -> STANDINGS);
        FakeApiKeys keys =
                new FakeApiKeys().with(KEY, Optional.of(new TenantId(new UUID(1, 2))), Set.of(Scope.CATALOG_READ));
        slice = HttpSlice.start(
                List.of("http", "tenant", "tenant.http", "catalogue.http"),
                Map.of("rate-limit.burst", 10_000),
                markets,
                new Destinations(),
                keys,
                new ManualClock());
        api = Api.at(slice.url()).as(KEY);
    }

    @AfterAll
    static void stop() {
        slice.close();
    }

    @Test
    void aPackageIsShownAsTheContractSays() {
        Answer answer = api.get("/v1/packages/" + THAILAND.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"" + THAILAND.id() + "\",\"name\":\"" + THAILAND.name()
                        + "\",\"scope\":\"local\",\"coverage\":[\"TH\"],"
                        + "\"allowance\":{\"bytes\":1000000000,\"unlimited\":false,\"fair_use\":null},"
                        + "\"validity_days\":7,\"activation_policy\":\"on_first_use\",\"install_window_days\":null,"
                        + "\"top_up_supported\":false,\"package_type\":\"data_limited\","
                        + "\"deliverables\":[\"esim_profile\"],"
                        + "\"from_price\":{\"amount\":\"1.20\",\"currency\":\"USD\"},"
                        + "\"price_per_gb\":{\"amount\":\"1.20\",\"currency\":\"USD\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "en;q=x", "x;y;z", "a,,b", "-", "*;q=2", ";", ",;,", "en;q=0.5;q=0.7"})
    void aLanguageNobodyCanReadIsAnsweredInEnglish(String header) {
        Answer answer = api.with("Accept-Language", header).get("/v1/destinations");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-language")).contains("en");
        assertThat(answer.body()).contains("Thailand");
    }

    @Test
    void noProviderIsNamed() {
        assertThat(api.get("/v1/packages").body()).doesNotContain("yoni", "plan-", "cost");
    }

    @Test
    void aPackageThatIsNotOnSaleHasNoPrice() {
        Answer answer = api.get("/v1/packages/" + GONE.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.node("/from_price").isNull()).isTrue();
        assertThat(answer.size("/deliverables")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg_00000000000000000000000009", "ord_00000000000000000000000001", "nonsense"})
    void aPackageThatDoesNotExistIsNotFound(String id) {
        Answer answer = api.get("/v1/packages/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0.80 1.20 4.00 9.00",
                "destination=TH | 1.20 4.00 9.00",
                "destination=th | 1.20 4.00 9.00",
                "destination=DE | ''",
                "destination=TH&min_data=1GB&min_days=8 | 4.00",
                "destination=TH&max_price=4.00&currency=USD | 1.20 4.00",
                "currency=EUR | 0.40 0.60 2.00 4.50",
                "currency=JPY&destination=TH | 180 600 1350",
                "max_price=2.00&currency=EUR&destination=TH | 0.60 2.00",
                "deliverable=claim | 0.80",
                "deliverable=any | 0.80 1.20 4.00 9.00",
                "unlimited=true | 9.00",
                "scope=regional | 4.00",
                "scope=destinationless | 0.80",
                "destination=TH&sort=data | 9.00 4.00 1.20",
                "destination=TH&sort=validity | 4.00 1.20 9.00",
                "destination=TH&sort=price_per_gb | 4.00 1.20 9.00"
            })
    void aSearchFindsWhatItAsksForInOrder(String query, String prices) {
        Answer answer = api.get("/v1/packages" + (query.isEmpty() ? "" : "?" + query));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(prices(answer)).isEqualTo(prices);
        assertThat(answer.node("/next").isNull()).isTrue();
    }

    @Test
    void aListIsReadPageByPage() {
        Answer first = api.get("/v1/packages?limit=3");
        Answer second = api.get("/v1/packages?limit=3&after=" + first.text("/next"));

        assertThat(prices(first)).isEqualTo("0.80 1.20 4.00");
        assertThat(prices(second)).isEqualTo("9.00");
        assertThat(second.node("/next").isNull()).isTrue();
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = api.get("/v1/packages?limit=1").text("/next");

        Answer answer = api.get("/v1/packages?sort=data&after=" + cursor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/after");
    }

    @ParameterizedTest
    @CsvSource({
        "destination=ZZ, destination",
        "destination=THA, destination",
        "destination=, destination",
        "min_data=much, min_data",
        "min_data=0GB, min_data",
        "min_days=0, min_days",
        "min_days=1.5, min_days",
        "max_price=-1, max_price",
        "max_price=1e3, max_price",
        "currency=usd, currency",
        "currency=DOLLAR, currency",
        "currency=GBP, currency",
        "deliverable=sim, deliverable",
        "unlimited=yes, unlimited",
        "scope=galactic, scope",
        "sort=name, sort",
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "after=nonsense, after",
        "colour=red, colour",
        "sort=price&sort=data, sort"
    })
    void aParameterThatCannotBeReadIsNamed(String query, String parameter) {
        Answer answer = api.get("/v1/packages?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + parameter);
    }

    @Test
    void aPackageAndTheDestinationsAreShownInTheCurrencyAskedFor() {
        assertThat(api.get("/v1/packages/" + THAILAND.id() + "?currency=EUR").text("/from_price/amount"))
                .isEqualTo("0.60");
        assertThat(api.get("/v1/destinations?currency=EUR").text("/data/0/from_price/amount"))
                .isEqualTo("2.00");
        assertThat(api.get("/v1/destinations?currency=GBP").code()).isEqualTo("no_exchange_rate");
    }

    @Test
    void anUnknownCountryHasACodeOfItsOwn() {
        assertThat(api.get("/v1/packages?destination=ZZ").code()).isEqualTo("unknown_destination");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/packages", "/v1/packages?destination=TH", "/v1/destinations"})
    void whatTheCallerHasIsNotSentAgain(String path) {
        Answer first = api.get(path);
        String tag = first.header("ETag");

        Answer again = api.with("If-None-Match", "\"other\", W/" + tag).get(path);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Vary")).contains("Authorization");
        assertThat(api.with("If-None-Match", "\"other\"").get(path).status()).isEqualTo(200);
        assertThat(api.with("If-None-Match", tag).get("/v1/packages?limit=1").status())
                .isEqualTo(200);
    }

    @Test
    void theTagChangesWithWhoSells() {
        String tag = api.get("/v1/packages?destination=JP").header("ETag");
        STANDINGS.put(new ProviderId("other"), new Standing(true, true, 10, 100));
        try {
            assertThat(api.with("If-None-Match", tag)
                            .get("/v1/packages?destination=JP")
                            .status())
                    .isEqualTo(200);
        } finally {
            STANDINGS.remove(new ProviderId("other"));
        }
    }

    @Test
    void destinationsAreCountedAndNamed() {
        Answer answer = api.get("/v1/destinations");

        assertThat(answer.body())
                .isEqualTo("{\"data\":["
                        + "{\"country\":\"JP\",\"name\":\"Japan\",\"packages_count\":1,"
                        + "\"from_price\":{\"amount\":\"4.00\",\"currency\":\"USD\"}},"
                        + "{\"country\":\"TH\",\"name\":\"Thailand\",\"packages_count\":3,"
                        + "\"from_price\":{\"amount\":\"1.20\",\"currency\":\"USD\"}}],\"next\":null}");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "'de-AT, fr;q=0.5', Thailand, de-AT",
        "'xx, fr;q=0.5', Thaïlande, fr",
        "'tr', Tayland, tr",
        "'*', Thailand, en",
        "'de;q=x', Thailand, en"
    })
    void destinationsAreNamedInTheCallersLanguage(String languages, String name, String language) {
        Answer answer = api.with("Accept-Language", languages).get("/v1/destinations");

        assertThat(answer.text("/data/1/name")).isEqualTo(name);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @Test
    void destinationsComeInPagesToo() {
        Answer first = api.get("/v1/destinations?limit=1");
        Answer second = api.get("/v1/destinations?limit=1&after=" + first.text("/next"));

        assertThat(first.text("/data/0/country")).isEqualTo("JP");
        assertThat(second.text("/data/0/country")).isEqualTo("TH");
        assertThat(second.node("/next").isNull()).isTrue();
        assertThat(api.get("/v1/destinations?after=nonsense").status()).isEqualTo(400);
    }

    private static String prices(Answer answer) {
        StringBuilder prices = new StringBuilder();
        for (int i = 0; i < answer.size("/data"); i++) {
            prices.append(prices.isEmpty() ? "" : " ").append(answer.text("/data/" + i + "/from_price/amount"));
        }
        return prices.toString();
    }
}
