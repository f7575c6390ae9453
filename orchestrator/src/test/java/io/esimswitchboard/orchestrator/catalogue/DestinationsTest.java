package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DestinationsTest {

    private final Shelf shelf = new Shelf();
    private final Map<ProviderId, Standing> standings =
            new HashMap<>(Map.of(new ProviderId("yoni"), new Standing(true, true, 10, 100)));
    private final Destinations destinations = new Destinations();

    @Test
    void aRegionalPackageCountsForEachOfItsCountries() {
        EsimPackage local = shelf.fixed("TH", "1GB", 7);
        shelf.offer(local, "yoni", "2.00");
        shelf.offer(local, "yoni", "1.50");
        shelf.offer(shelf.fixed("JP TH", "5GB", 7), "yoni", "4.00");

        assertThat(destinations.of(market()))
                .containsExactly(
                        new Destination(new CountryCode("JP"), 1, Money.of("4.00", "USD")),
                        new Destination(new CountryCode("TH"), 2, Money.of("1.50", "USD")));
    }

    @Test
    void theLowestPriceIsTheLowestByTheRates() {
        shelf.rate("EUR", "0.50");
        EsimPackage local = shelf.fixed("TH", "1GB", 7);
        shelf.offer(local, "yoni", Money.of("1.00", "EUR"), DeliverableKind.CLAIM);
        shelf.offer(local, "yoni", "2.01");

        assertThat(destinations.of(market()))
                .containsExactly(new Destination(new CountryCode("TH"), 1, Money.of("2.00", "USD")));
    }

    @Test
    void aCountryThatOnlyASilentProviderServesIsNoDestination() {
        shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "2.00");
        assertThat(destinations.of(market())).hasSize(1);

        standings.clear();

        assertThat(destinations.of(market())).isEmpty();
    }

    @Test
    void aDestinationHasANameInTheReadersLanguage() {
        Destination thailand = new Destination(new CountryCode("TH"), 1, Money.of("2.00", "USD"));

        assertThat(thailand.name(Locale.FRENCH)).isEqualTo("Thaïlande");
    }

    private Market market() {
        CatalogueSnapshot snapshot = shelf.snapshot();
        return new Markets(() -> snapshot, () -> standings)
                .now(Optional.empty(), Optional.empty())
                .orElseThrow();
    }
}
