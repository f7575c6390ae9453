package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackageNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TH | 1GB | 7 | Thailand 1 GB, 7 days",
                "TH | 500MB | 1 | Thailand 500 MB, 1 day",
                "TH | 1024MB | 7 | Thailand 1.02 GB, 7 days",
                "TH | 1.5GB | 7 | Thailand 1.5 GB, 7 days",
                "US CA MX | 1GB | 7 | Canada, Mexico, United States 1 GB, 7 days",
                "DE FR IT ES | 1GB | 7 | Regional (4 countries) 1 GB, 7 days",
                "'' | 500MB | 2 | Any destination 500 MB, 2 days"
            })
    void aNameSaysWhereHowMuchAndHowLong(String countries, String data, int days, String name) {
        assertThat(PackageNames.of(PackageIdentity.of(Plans.plan("sku", countries, data, days, "1"))))
                .isEqualTo(name);
    }

    @Test
    void unlimitedDataIsCalledSo() {
        var plan =
                Plans.plan("sku", Plans.coverage("TH"), Plans.terms(new Allowance.Unlimited(Optional.empty()), 7), "1");

        assertThat(PackageNames.of(PackageIdentity.of(plan))).isEqualTo("Thailand unlimited, 7 days");
    }

    @Test
    void aCountryHasANameInEveryLanguage() {
        assertThat(PackageNames.country(new CountryCode("DE"), Locale.FRENCH)).isEqualTo("Allemagne");
    }
}
