package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import org.junit.jupiter.api.Test;

final class IndexedSnapshotTest {

    private static final CountryCode THAILAND = new CountryCode("TH");

    private final Shelf shelf = new Shelf();

    @Test
    void aRegionalPackageIsFoundInEachOfItsCountries() {
        EsimPackage regional = shelf.fixed("JP TH", "1GB", 7);
        shelf.offer(regional, "yoni", "3.00");

        assertThat(shelf.snapshot().in(THAILAND)).containsExactly(regional);
        assertThat(shelf.snapshot().in(new CountryCode("JP"))).containsExactly(regional);
        assertThat(shelf.snapshot().in(new CountryCode("DE"))).isEmpty();
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
        assertThat(snapshot.onSale()).isEmpty();
        assertThat(snapshot.in(THAILAND)).isEmpty();
        assertThat(snapshot.destinations()).isEmpty();
    }

    @Test
    void offersOfACountryAreListedByCurrencyCheapestFirst() {
        EsimPackage small = shelf.fixed("TH", "1GB", 7);
        EsimPackage large = shelf.fixed("TH MY", "5GB", 7);
        Offer dear = shelf.offer(small, "yoni", "3.00");
        Offer cheap = shelf.offer(large, "hubby", "2.50");
        Offer euros = shelf.offer(small, "hubby", Money.of("1.00", "EUR"), DeliverableKind.CLAIM);

        var offers = shelf.snapshot().offersIn(THAILAND);

        assertThat(offers.keySet()).containsExactly("EUR", "USD");
        assertThat(offers.get("EUR")).extracting(Sellable::offer).containsExactly(euros);
        assertThat(offers.get("USD")).extracting(Sellable::offer).containsExactly(cheap, dear);
    }

    @Test
    void aPackageWithoutADestinationIsOnSaleInNoCountry() {
        EsimPackage starter = shelf.fixed("", "500MB", 2);
        shelf.offer(starter, "hubby", "0.80");

        assertThat(shelf.snapshot().onSale()).containsExactly(starter);
        assertThat(shelf.snapshot().destinations()).isEmpty();
    }
}
