package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Makes the catalogue that requests are served from: names, prices, and the promises of each package.
@Singleton
final class SnapshotBuilder {

    private final Pricing pricing;

    SnapshotBuilder(Pricing pricing) {
        this.pricing = pricing;
    }

    CatalogueSnapshot build(StoredCatalogue stored) {
        Map<PackageId, List<Listing>> listings = stored.offers().stream()
                .filter(offer -> offer.status() == OfferStatus.AVAILABLE)
                .collect(Collectors.groupingBy(
                        StoredOffer::packageId, Collectors.mapping(StoredOffer::listing, Collectors.toList())));
        List<EsimPackage> packages = stored.packages().entrySet().stream()
                .map(each ->
                        esimPackage(each.getKey(), each.getValue(), listings.getOrDefault(each.getKey(), List.of())))
                .toList();
        return CatalogueSnapshot.of(
                stored.version(),
                packages,
                stored.offers().stream().map(this::offer).toList());
    }

    private static EsimPackage esimPackage(PackageId id, PackageIdentity identity, Collection<Listing> listings) {
        PackageTerms terms = new PackageTerms(
                identity.type(),
                identity.allowance(),
                identity.validityDays(),
                identity.activation(),
                shortestWindow(listings),
                !listings.isEmpty() && listings.stream().allMatch(Listing::topUpSupported));
        return new EsimPackage(id, PackageNames.of(identity), identity.coverage(), terms);
    }

    private static OptionalInt shortestWindow(Collection<Listing> listings) {
        return listings.stream()
                .flatMapToInt(listing -> listing.installWindowDays().stream())
                .min();
    }

    private Offer offer(StoredOffer stored) {
        Listing listing = stored.listing();
        return new Offer(
                stored.id(),
                stored.packageId(),
                stored.provider(),
                listing.plan(),
                stored.status(),
                listing.deliverable(),
                listing.topUpSupported(),
                listing.cost().price(),
                pricing.sellPrice(listing.cost().price()));
    }
}
