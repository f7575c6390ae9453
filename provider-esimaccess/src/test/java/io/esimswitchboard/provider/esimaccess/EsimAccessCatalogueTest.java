package io.esimswitchboard.provider.esimaccess;

import static io.esimswitchboard.provider.esimaccess.Accounts.NOW;
import static io.esimswitchboard.provider.esimaccess.Accounts.failed;
import static io.esimswitchboard.provider.esimaccess.Accounts.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ActivationPolicy;
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
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EsimAccessCatalogueTest {

    private static final String SPAIN = """
            {"packageCode":"CKH002","slug":"ES_3_30","name":"Spain 3GB 30Days","price":18000,"currencyCode":"USD",
             "volume":3221225472,"dataType":1,"unusedValidTime":180,"duration":30,"durationUnit":"DAY",
             "location":"ES","activeType":2,"supportTopUpType":2,"fupPolicy":""}""";
    private static final String BY_THE_DAY = SPAIN.replace("CKH002", "P1")
            .replace("\"dataType\":1", "\"dataType\":2")
            .replace("\"duration\":30", "\"duration\":1")
            .replace("\"fupPolicy\":\"\"", "\"fupPolicy\":\"1 Mbps\"");

    private final StubWholesaler wholesaler = new StubWholesaler();

    @AfterEach
    void stop() {
        wholesaler.close();
    }

    @Test
    void aPackageBecomesAPlan() {
        wholesaler.then(200, packages(SPAIN.replace("\"ES\"", "\"ES, pt,XX-1\"")));

        Plan plan = known(read()).plans().getFirst();

        assertThat(plan.id().value()).isEqualTo("CKH002");
        assertThat(plan.coverage())
                .isInstanceOfSatisfying(
                        Coverage.Countries.class,
                        countries -> assertThat(countries.codes())
                                .extracting(CountryCode::value)
                                .containsExactly("ES", "PT"));
        assertThat(plan.terms().allowance()).isEqualTo(new Allowance.Fixed(new DataVolume(3_221_225_472L)));
        assertThat(plan.terms().validityDays()).isEqualTo(30);
        assertThat(plan.terms().installWindowDays()).hasValue(180);
        assertThat(plan.terms().activation()).isEqualTo(ActivationPolicy.ON_FIRST_USE);
        assertThat(plan.terms().topUpSupported()).isTrue();
        assertThat(plan.cost().price()).isEqualTo(Money.of("1.80", "USD"));
        assertThat(wholesaler.asked().getFirst().body()).isEqualTo("{\"type\":\"BASE\"}");
    }

    @Test
    void whatIsSoldByTheDayIsOfferedInTheLengthsThatAreConfigured() {
        wholesaler.then(200, packages(SPAIN, BY_THE_DAY)).then(200, packages(SPAIN, BY_THE_DAY));

        assertThat(known(read()).plans()).hasSize(1);
        CatalogueReading reading = known(read("day-passes", "1, 7"));

        assertThat(reading.plans()).extracting(plan -> plan.id().value()).containsExactly("CKH002", "P1~1", "P1~7");
        Plan week = reading.plans().getLast();
        assertThat(week.terms().type()).isEqualTo(PlanType.UNLIMITED);
        assertThat(week.terms().validityDays()).isEqualTo(7);
        assertThat(week.cost().price()).isEqualTo(Money.of("12.60", "USD"));
        assertThat(week.terms().allowance())
                .isEqualTo(new Allowance.Unlimited(
                        Optional.of(new Allowance.FairUse(new DataVolume(3_221_225_472L), Duration.ofDays(1), 1000))));
    }

    @ParameterizedTest
    @CsvSource({"512 Kbps,512", "1Mbps,1000", "1.25 Mbps,1250"})
    void theSpeedAfterTheDailyVolumeIsRead(String policy, int kbps) {
        wholesaler.then(200, packages(BY_THE_DAY.replace("1 Mbps", policy)));

        assertThat(known(read("day-passes", "1")).plans().getFirst().terms().allowance())
                .isInstanceOfSatisfying(
                        Allowance.Unlimited.class,
                        unlimited -> assertThat(
                                        unlimited.fairUse().orElseThrow().throttleKbps())
                                .isEqualTo(kbps));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price          | '\"18000\"' | 'no price, or not of the kind expected'",
                "price          | 1.5         | 'Rounding necessary'",
                "price          | -1          | negative cost -0.0001 USD",
                "currencyCode   | null        | 'no currencyCode, or not of the kind expected'",
                "location       | '\"XX\"'    | no known country in location XX",
                "volume         | 0           | data volume of 0 bytes",
                "volume         | '\"1GB\"'   | 'no volume, or not of the kind expected'",
                "duration       | 0           | validity of 0 days",
                "durationUnit   | '\"HOUR\"'  | durationUnit HOUR is not known",
                "dataType       | 4           | dataType 4 is not known"
            })
    void aPackageThatIsNotUnderstoodIsReportedAndSpoilsNoOther(String field, String value, String reason) {
        String bad = SPAIN.replace("CKH002", "BAD")
                .replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9]+)", "\"" + field + "\":" + value);
        wholesaler.then(200, packages(bad, SPAIN));

        CatalogueReading reading = known(read());

        assertThat(reading.plans()).hasSize(1);
        assertThat(reading.rejected()).containsExactly(new RejectedPlan("BAD", reason));
    }

    @Test
    void aDayPassThatEndsTheLineIsReported() {
        wholesaler.then(200, packages(BY_THE_DAY.replace("1 Mbps", "none")));

        assertThat(known(read("day-passes", "3")).rejected())
                .containsExactly(new RejectedPlan("P1", "fupPolicy is no speed: none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"packageList\":null}", "[]"})
    void anAnswerWithoutPackagesIsNeverAnEmptyCatalogue(String obj) {
        wholesaler.then(200, ok(obj));

        assertThat(read()).isInstanceOf(Unavailable.class);
    }

    @Test
    void aRefusalIsUnavailable() {
        wholesaler.then(200, failed("900001"));

        assertThat(read()).isInstanceOf(Unavailable.class);
    }

    private Answer<CatalogueReading> read(String... more) {
        try (EsimProvider provider = Accounts.provider(wholesaler.base(), NOW, more)) {
            return provider.catalogue().read();
        }
    }

    private static CatalogueReading known(Answer<CatalogueReading> answer) {
        return switch (answer) {
            case Known<CatalogueReading>(var reading) -> reading;
            case Unavailable<CatalogueReading>(var _, var detail) -> throw new AssertionError(detail);
        };
    }

    private static String packages(String... packages) {
        return ok("{\"packageList\":[" + String.join(",", packages) + "]}");
    }
}
