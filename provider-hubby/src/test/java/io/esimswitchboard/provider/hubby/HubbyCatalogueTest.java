package io.esimswitchboard.provider.hubby;

import static io.esimswitchboard.provider.hubby.Accounts.NOW;
import static io.esimswitchboard.provider.hubby.Accounts.ok;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubbyCatalogueTest {

    private static final String HEADER =
            "package_type,destination,size,duration_days,package_id,cost,currency,deliverable\n";

    private final StubWholesaler hubby = new StubWholesaler();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        hubby.close();
    }

    @Test
    void aRowBecomesAPlan() throws IOException {
        CatalogueReading reading = known(read(HEADER
                + "starter,,500MB,2,,1.50,EUR,claim\n"
                + "data-limited,TH,1GB,30,hubby-th-1gb-30d,4.5,USD,\n"
                + "\r\n"
                + "unlimited,\"FR DE\",unlimited,7,,12,USD,claim\r\n"));

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.plans())
                .extracting(plan -> plan.id().value())
                .containsExactly("spec:starter:*:500MB:2", "id:hubby-th-1gb-30d", "spec:unlimited:DE+FR:unlimited:7");
        Plan starter = reading.plans().get(0);
        assertThat(starter.name()).isEqualTo("Any destination, 500MB, 2 days");
        assertThat(starter.coverage()).isEqualTo(new Coverage.ChosenAtRedemption());
        assertThat(starter.terms().type()).isEqualTo(PlanType.STARTER);
        assertThat(reading.plans().get(1).cost().price()).isEqualTo(Money.of("4.50", "USD"));
        assertThat(reading.plans().get(1).name()).isEqualTo("Thailand, 1GB, 30 days");
        assertThat(reading.plans().get(2).terms().allowance()).isInstanceOf(Allowance.Unlimited.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gold,TH,1GB,7,,1,USD,claim              | not a package_type: gold",
                "starter,XX,1GB,2,,1,USD,claim           | not an ISO 3166-1 alpha-2 code: XX",
                "starter,th,1GB,2,,1,USD,claim           | not an ISO 3166-1 alpha-2 code: th",
                "starter,TH,1 GB,2,,1,USD,claim          | not a data volume such as 500MB or 1GB: 1 GB",
                "starter,TH,,2,,1,USD,claim              | not a data volume such as 500MB or 1GB:",
                "starter,TH,unlimited,2,,1,USD,claim     | package_type starter with size unlimited",
                "unlimited,TH,1GB,2,,1,USD,claim         | package_type unlimited with size 1GB",
                "starter,TH,1GB,0,,1,USD,claim           | validity of 0 days",
                "starter,TH,1GB,-2,,1,USD,claim          | duration_days is no number of days: -2",
                "starter,TH,1GB,2,,1e3,USD,claim         | not an amount: 1e3",
                "starter,TH,1GB,2,,-1,USD,claim          | negative cost -1.00 USD",
                "starter,TH,1GB,2,,1,dollar,claim        | not a currency: dollar",
                "starter,TH,1GB,2,,1,USD,esim_profile    | deliverable is claim here, not esim_profile",
                "starter,TH,1GB,2,,1,USD                 | 7 fields instead of 8",
                "starter,TH,1GB,2,,\"1,USD,claim         | a quote stays open"
            })
    void aBadRowIsNamedByItsLineAndSpoilsNoOther(String row, String reason) throws IOException {
        CatalogueReading reading = known(read(HEADER + "starter,,1GB,2,,1,USD,claim\n" + row + "\n"));

        assertThat(reading.plans()).hasSize(1);
        assertThat(reading.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.sku()).isEqualTo("line 3");
            assertThat(rejected.reason().strip()).isEqualTo(reason);
        });
    }

    @Test
    void aRowThatStandsTwiceIsReadOnce() throws IOException {
        CatalogueReading reading = known(read(HEADER + "starter,,1GB,2,,1,USD,claim\nstarter,,1GB,2,,2,USD,claim\n"));

        assertThat(reading.plans()).hasSize(1);
        assertThat(reading.rejected())
                .containsExactly(new RejectedPlan("line 3", "stands a second time: spec:starter:*:1GB:2"));
    }

    @Test
    void aFileThatIsNoRateCardIsUnavailable() throws IOException {
        assertThat(read("something,else\n")).isInstanceOf(Unavailable.class);
        assertThat(read("")).isInstanceOf(Unavailable.class);
        Files.write(folder.resolve("card.csv"), (HEADER + "\u00e4").getBytes(ISO_8859_1));
        assertThat(readFile()).isInstanceOf(Unavailable.class);
        Files.delete(folder.resolve("card.csv"));
        assertThat(readFile()).isInstanceOf(Unavailable.class);
    }

    @Test
    void thePackageListTakesOutWhatIsNoLongerListed() throws IOException {
        hubby.then(200, ok("[{\"id\":\"listed\"},{\"package_id\":\"too\"},7]"));

        CatalogueReading reading = known(read(
                HEADER
                        + "data-limited,TH,1GB,30,listed,4,USD,claim\ndata-limited,TH,3GB,30,gone,4,USD,claim\n"
                        + "data-limited,TH,5GB,30,too,4,USD,claim\nstarter,,1GB,2,,1,USD,claim\n",
                "package-list",
                "true"));

        assertThat(reading.plans())
                .extracting(plan -> plan.id().value())
                .containsExactly("id:listed", "id:too", "spec:starter:*:1GB:2");
        assertThat(reading.rejected()).isEqualTo(List.of(new RejectedPlan("id:gone", "not in the wholesaler's lists")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | {}", "401 | {}", "200 | {\"success\":true,\"data\":{}}", "200 | <html>"})
    void aPackageListThatFailsIsNeverAShortCatalogue(int status, String body) throws IOException {
        hubby.then(status, body);

        assertThat(read(HEADER + "starter,,1GB,2,,1,USD,claim\n", "package-list", "true"))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void theCountryListTakesOutWhereNothingIsSold() throws IOException {
        hubby.then(200, ok("{\"countries\":[{\"iso2\":\"TH\"},{\"code\":\"JP\"},{\"name\":\"?\"}]}"));

        CatalogueReading reading = known(read(
                HEADER + "data-limited,TH JP,1GB,30,,4,USD,claim\ndata-limited,TH FR,3GB,30,,4,USD,claim\n"
                        + "starter,,1GB,2,,1,USD,claim\ndata-limited,FR,1GB,30,named,4,USD,claim\n",
                "country-list",
                "true",
                "country-path",
                "/places"));

        assertThat(hubby.asked().getFirst().target()).isEqualTo("/api/places");
        assertThat(reading.plans())
                .extracting(plan -> plan.id().value())
                .containsExactly("spec:data-limited:JP+TH:1GB:30", "spec:starter:*:1GB:2", "id:named");
        assertThat(reading.rejected())
                .containsExactly(new RejectedPlan("spec:data-limited:FR+TH:3GB:30", "not in the wholesaler's lists"));
    }

    @Test
    void onlyDataLimitedPlansTopUpAndOnlyWhereTopUpsAreOffered() throws IOException {
        String card = HEADER + "data-limited,TH,1GB,30,,4,USD,claim\nstarter,TH,1GB,2,,1,USD,claim\n";

        assertThat(known(read(card, "top-ups", "flat")).plans())
                .extracting(plan -> plan.terms().topUpSupported())
                .containsExactly(true, false);
        assertThat(known(read(card)).plans())
                .extracting(plan -> plan.terms().topUpSupported())
                .containsExactly(false, false);
    }

    private Answer<CatalogueReading> read(String card, String... settings) throws IOException {
        Files.writeString(folder.resolve("card.csv"), card);
        return readFile(settings);
    }

    private Answer<CatalogueReading> readFile(String... settings) {
        String[] more = List.of(settings).toArray(new String[settings.length + 2]);
        more[settings.length] = "rate-card";
        more[settings.length + 1] = folder.resolve("card.csv").toString();
        try (EsimProvider provider = Accounts.provider(hubby.base(), NOW, more)) {
            return provider.catalogue().read();
        }
    }

    private static CatalogueReading known(Answer<CatalogueReading> answer) {
        return switch (answer) {
            case Known<CatalogueReading>(var reading) -> reading;
            case Unavailable<CatalogueReading>(var _, var detail) -> throw new AssertionError(detail);
        };
    }
}
