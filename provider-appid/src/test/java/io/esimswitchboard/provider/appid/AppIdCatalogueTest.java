package io.esimswitchboard.provider.appid;

import static io.esimswitchboard.provider.appid.Accounts.NOW;
import static io.esimswitchboard.provider.appid.Accounts.failed;
import static io.esimswitchboard.provider.appid.Accounts.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppIdCatalogueTest {

    private static final String JAPAN = """
            {"packageCode":"YN26021300aaaa","packageName":"Japan, 1 Day, 500M, 256kbps","price":"0.5","simType":"1",
             "packageType":"1","mcc":"440,441","country":"\u65e5\u672c","countryEn":"Japan","flow":500,"days":"1",
             "effectiveDays":60,"apn":"mobile.demo.com","operator":"A / B"}""";

    private final StubWholesaler yoni = new StubWholesaler();

    @AfterEach
    void stop() {
        yoni.close();
    }

    @Test
    void aPageThatComesAgainBeforeTheTotalIsReachedIsNeverAShortList() {
        yoni.then(200, page(949, JAPAN)).then(200, page(949, JAPAN));

        assertThat(read()).isInstanceOf(Unavailable.class);
        assertThat(yoni.asked()).hasSize(2);
    }

    @Test
    void aPackageBecomesAPlan() {
        yoni.then(200, page(1, JAPAN));

        Plan plan = known(read()).plans().getFirst();

        assertThat(plan.id().value()).isEqualTo("YN26021300aaaa");
        assertThat(plan.coverage())
                .isInstanceOfSatisfying(
                        Coverage.Countries.class,
                        countries -> assertThat(countries.codes()).containsExactly(new CountryCode("JP")));
        assertThat(plan.terms().allowance()).isEqualTo(new Allowance.Fixed(DataVolume.parse("500MB")));
        assertThat(plan.terms().validityDays()).isOne();
        assertThat(plan.terms().installWindowDays()).hasValue(60);
        assertThat(plan.cost().price()).isEqualTo(Money.of("0.50", "USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price | '\"0,5\"'   | price is no amount: 0,5",
                "price | '\"-1\"'    | negative cost -1.00 USD",
                "price | '\"1e3\"'   | price is no amount: 1e3",
                "price | null        | 'no price, or not of the kind expected'",
                "mcc   | '\"001,999\"' | 'no known country in mcc 001,999'",
                "flow  | '\"many\"'  | flow is no number of MB: many",
                "flow  | 0           | data volume of 0 bytes",
                "days  | '\"0\"'     | validity of 0 days",
                "days  | '\"1.5\"'   | 'no days, or not of the kind expected'"
            })
    void aPackageThatIsNotUnderstoodIsReportedAndSpoilsNoOther(String field, String value, String reason) {
        String bad = JAPAN.replace("YN26021300aaaa", "BAD")
                .replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9]+)", "\"" + field + "\":" + value);
        yoni.then(200, page(2, bad, JAPAN));

        CatalogueReading reading = known(read());

        assertThat(reading.plans()).hasSize(1);
        assertThat(reading.rejected()).containsExactly(new RejectedPlan("BAD", reason));
    }

    @Test
    void codesThatAreNotKnownCostNothingWhereOthersAre() {
        yoni.then(200, page(1, JAPAN.replace("440,441", "901, 340 /520")));

        assertThat(known(read()).plans().getFirst().coverage())
                .isInstanceOfSatisfying(
                        Coverage.Countries.class,
                        countries -> assertThat(countries.codes())
                                .extracting(CountryCode::value)
                                .containsExactly("BL", "GF", "GP", "MF", "MQ", "TH"));
    }

    @Test
    void pagesAreFollowedToTheirEndAndNoPlanIsRepeated() {
        yoni.then(200, page(5, numbered(0, 2)))
                .then(200, page(5, numbered(1, 3)))
                .then(200, page(5, numbered(4, 5)));

        CatalogueReading reading = known(read("page-size", "2"));

        assertThat(reading.plans()).extracting(plan -> plan.id().value()).containsExactly("YN0", "YN1", "YN2", "YN4");
        assertThat(yoni.asked())
                .extracting(StubWholesaler.Asked::body)
                .containsExactly(
                        "{\"current\":1,\"size\":2}", "{\"current\":2,\"size\":2}", "{\"current\":3,\"size\":2}");
    }

    @Test
    void theOlderPathAnswersABareArray() {
        yoni.then(200, ok("[" + JAPAN + "]"));

        assertThat(known(read("package-path", "/v1/package/e-sim/list")).plans())
                .hasSize(1);
        assertThat(yoni.asked().getFirst().body()).isEqualTo("{}");
    }

    @Test
    void pagesWithoutATotalEndWhereNothingNewComes() {
        yoni.then(200, ok("[" + String.join(",", numbered(0, 2)) + "]"))
                .then(200, ok("[" + String.join(",", numbered(1, 3)) + "]"))
                .then(200, ok("[]"));
        assertThat(known(read("page-size", "2")).plans()).hasSize(3);

        yoni.then(200, ok("[" + String.join(",", numbered(0, 2)) + "]"))
                .then(200, ok("[" + String.join(",", numbered(0, 2)) + "]"));
        assertThat(known(read("page-size", "2")).plans()).hasSize(2);

        yoni.then(200, ok("[" + String.join(",", numbered(0, 2)) + "]")).then(500, "");
        assertThat(read("page-size", "2")).isInstanceOf(Unavailable.class);
    }

    @Test
    void aReadingThatBreaksOffIsNeverAShortList() {
        yoni.then(200, page(3, numbered(0, 2))).then(200, page(3));
        assertThat(read()).isInstanceOf(Unavailable.class);

        yoni.then(200, page(3, numbered(0, 2))).then(200, failed(102));
        assertThat(read()).isInstanceOf(Unavailable.class);

        yoni.then(200, page(3, numbered(0, 2))).then(500, "");
        assertThat(read()).isInstanceOf(Unavailable.class);

        yoni.then(200, ok("{\"records\":null,\"total\":0}"));
        assertThat(read()).isInstanceOf(Unavailable.class);
    }

    @Test
    void noPackagesAreAnAnswerToo() {
        yoni.then(200, page(0));

        assertThat(known(read()).plans()).isEmpty();
    }

    private Answer<CatalogueReading> read(String... more) {
        try (EsimProvider provider = Accounts.provider(yoni.base(), NOW, more)) {
            return provider.catalogue().read();
        }
    }

    private static CatalogueReading known(Answer<CatalogueReading> answer) {
        return switch (answer) {
            case Known<CatalogueReading>(var reading) -> reading;
            case Unavailable<CatalogueReading>(var _, var detail) -> throw new AssertionError(detail);
        };
    }

    private static String[] numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> JAPAN.replace("YN26021300aaaa", "YN" + number))
                .toArray(String[]::new);
    }

    private static String page(int total, String... packages) {
        return ok(List.of(packages).stream()
                .collect(Collectors.joining(",", "{\"records\":[", "],\"total\":" + total + "}")));
    }
}
