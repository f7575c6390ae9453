package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexedSnapshotTest {

    private final Shelf shelf = new Shelf();

    @Test
    void aRegionalPackageIsFoundInEachOfItsCountries() {
        Offer regional = shelf.offer(shelf.fixed("JP TH", "1GB", 7), "yoni", "3.00");

        assertThat(in("TH")).containsExactly(regional);
        assertThat(in("JP")).containsExactly(regional);
        assertThat(in("DE")).isEmpty();
        assertThat(shelf.snapshot().destinations())
                .extracting(CountryCode::value)
                .containsExactly("JP", "TH");
    }

    @Test
    void aPackageWithoutAnAvailableOfferIsKnownButNotOnSale() {
        EsimPackage local = shelf.fixed("TH", "1GB", 7);
        shelf.withdraw(shelf.offer(local, "yoni", "3.00"));

        CatalogueSnapshot snapshot = shelf.snapshot();

        assertThat(snapshot.find(local.id())).contains(local);
        assertThat(snapshot.offers(local.id())).isEmpty();
        assertThat(snapshot.packagesOnSale()).isZero();
        assertThat(in("TH")).isEmpty();
        assertThat(snapshot.destinations()).isEmpty();
    }

    @Test
    void offersOfACountryAreListedCheapestFirst() {
        shelf.rate("EUR", "0.50");
        EsimPackage small = shelf.fixed("TH", "1GB", 7);
        EsimPackage large = shelf.fixed("TH MY", "5GB", 7);
        Offer dear = shelf.offer(small, "yoni", "3.00");
        Offer cheap = shelf.offer(large, "hubby", "2.50");
        Offer euros = shelf.offer(small, "hubby", Money.of("1.40", "EUR"), DeliverableKind.CLAIM);

        assertThat(in("TH")).containsExactly(cheap, euros, dear);
    }

    @Test
    void aPackageWithoutADestinationIsOnSaleInNoCountry() {
        Offer starter = shelf.offer(shelf.fixed("", "500MB", 2), "hubby", "0.80");

        assertThat(shelf.snapshot().offers(PackageSort.PRICE))
                .extracting(Sellable::offer)
                .containsExactly(starter);
        assertThat(shelf.snapshot().destinations()).isEmpty();
    }

    private List<Offer> in(String country) {
        return shelf.snapshot().offersIn(new CountryCode(country)).stream()
                .map(Sellable::offer)
                .toList();
    }
}
