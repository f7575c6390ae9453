package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.PricingSettings;
import io.esimswitchboard.orchestrator.pricing.StoredPrices;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SnapshotBuilderTest {

    private static final PackageId ID = new PackageId(new UUID(0, 1));

    private final SnapshotBuilder builder = new SnapshotBuilder(new PriceBooks(
            new PricingSettings(BigDecimal.TEN, "USD", Duration.ofHours(24), Duration.ofHours(96)),
            () -> Instant.EPOCH));

    @Test
    void aPackagePromisesOnlyWhatEachOfItsOffersKeeps() {
        PackageTerms terms = terms(
                offer(1, OfferStatus.AVAILABLE, OptionalInt.of(90), true),
                offer(2, OfferStatus.AVAILABLE, OptionalInt.of(30), false),
                offer(3, OfferStatus.AVAILABLE, OptionalInt.empty(), true),
                offer(4, OfferStatus.RETIRED, OptionalInt.of(1), true));

        assertThat(terms.installWindowDays()).hasValue(30);
        assertThat(terms.topUpSupported()).isFalse();
    }

    @Test
    void aPromiseAllOffersKeepIsMade() {
        assertThat(terms(offer(1, OfferStatus.AVAILABLE, OptionalInt.empty(), true))
                        .topUpSupported())
                .isTrue();
        assertThat(terms(offer(1, OfferStatus.AVAILABLE, OptionalInt.empty(), true))
                        .installWindowDays())
                .isEmpty();
    }

    @Test
    void theNameIsOursAndThePriceHasTheMargin() {
        CatalogueSnapshot snapshot = snapshot(offer(1, OfferStatus.AVAILABLE, OptionalInt.empty(), true));

        assertThat(snapshot.find(ID).orElseThrow().name()).isEqualTo("Thailand 1 GB, 7 days");
        assertThat(offers(snapshot)).extracting(Offer::sellPrice).containsExactly(Money.of("1.32", "USD"));
        assertThat(offers(snapshot)).extracting(Offer::cost).containsExactly(Money.of("1.20", "USD"));
    }

    @Test
    void anOfferWhoseCurrencyHasNoRateIsHiddenAndCounted() {
        Listing listing = new Listing(
                new PlanId("sku-7"),
                "a name",
                DeliverableKind.ESIM_PROFILE,
                new PlanCost(Money.of("600", "XAF"), PlanCost.Source.PROVIDER_API),
                OptionalInt.empty(),
                false);

        CatalogueSnapshot snapshot = snapshot(new StoredOffer(
                new OfferId(new UUID(1, 7)), ID, new ProviderId("yoni"), OfferStatus.AVAILABLE, listing));

        assertThat(snapshot.offers(ID)).isEmpty();
        assertThat(snapshot.hidden()).containsExactly(Map.entry("XAF", 1));
    }

    private static List<Offer> offers(CatalogueSnapshot snapshot) {
        return snapshot.offers(ID).stream().map(Sellable::offer).toList();
    }

    private PackageTerms terms(StoredOffer... offers) {
        return snapshot(offers).find(ID).orElseThrow().terms();
    }

    private CatalogueSnapshot snapshot(StoredOffer... offers) {
        PackageIdentity identity = PackageIdentity.of(Plans.plan("sku", "TH", "1GB", 7, "1.20"));
        return builder.build(new StoredCatalogue(1, Map.of(ID, identity), List.of(offers), StoredPrices.NONE));
    }

    private static StoredOffer offer(int number, OfferStatus status, OptionalInt window, boolean topUp) {
        Listing listing = new Listing(
                new PlanId("sku-" + number),
                "a name",
                DeliverableKind.ESIM_PROFILE,
                new PlanCost(Money.of("1.20", "USD"), PlanCost.Source.PROVIDER_API),
                window,
                topUp);
        return new StoredOffer(new OfferId(new UUID(1, number)), ID, new ProviderId("yoni"), status, listing);
    }
}
