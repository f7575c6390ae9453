package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.PriceBook;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.Priced;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanTerms;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Makes the catalogue that requests are served from: names, prices, and the promises of each package.
@Singleton
public final class SnapshotBuilder {

    private final PriceBooks books;

    public SnapshotBuilder(PriceBooks books) {
        this.books = books;
    }

    /// What is known before anything was loaded.
    CatalogueSnapshot nothing() {
        return build(StoredCatalogue.NOTHING);
    }

    public CatalogueSnapshot build(StoredCatalogue stored) {
        Map<PackageId, List<StoredOffer>> available = new HashMap<>();
        stored.offers().stream()
                .filter(offer -> offer.status() == OfferStatus.AVAILABLE)
                .forEach(offer -> available
                        .computeIfAbsent(offer.packageId(), _ -> new ArrayList<>(1))
                        .add(offer));
        PriceBook book = books.of(stored.prices());
        Shared shared = new Shared();
        Map<PackageId, EsimPackage> packages = new HashMap<>();
        List<Sellable> sellables = new ArrayList<>();
        Map<String, Integer> hidden = new TreeMap<>();
        stored.packages().forEach((id, identity) -> {
            List<StoredOffer> offers = available.getOrDefault(id, List.of());
            EsimPackage esimPackage = esimPackage(id, identity, offers);
            packages.put(id, esimPackage);
            for (StoredOffer offer : offers) {
                sellable(esimPackage, offer, new Making(book, shared))
                        .ifPresentOrElse(sellables::add, () -> hidden.merge(currency(offer), 1, Integer::sum));
            }
        });
        return new IndexedSnapshot(new IndexedSnapshot.Edition(stored.version(), book, hidden), packages, sellables);
    }

    private static String currency(StoredOffer offer) {
        return offer.listing().cost().price().currency().getCurrencyCode();
    }

    private static EsimPackage esimPackage(PackageId id, PackageIdentity identity, Collection<StoredOffer> offers) {
        PackageTerms terms = new PackageTerms(
                identity.type(),
                identity.allowance(),
                identity.validityDays(),
                identity.activation(),
                shortestWindow(offers),
                !offers.isEmpty()
                        && offers.stream().allMatch(offer -> offer.listing().topUpSupported()));
        return new EsimPackage(id, PackageNames.of(identity), identity.coverage(), terms);
    }

    private static OptionalInt shortestWindow(Collection<StoredOffer> offers) {
        return offers.stream()
                .flatMapToInt(offer -> offer.listing().installWindowDays().stream())
                .min();
    }

    /// What the values of all offers are made by.
    private record Making(PriceBook book, Shared shared) {}

    private static Optional<Sellable> sellable(EsimPackage esimPackage, StoredOffer stored, Making making) {
        Plan plan = plan(esimPackage, stored.listing());
        return making.book
                .price(stored.provider(), plan)
                .map(making.shared::of)
                .map(priced -> new Sellable(
                        esimPackage, offer(stored, priced, making), making.shared.of(plan.terms()), priced));
    }

    private static Plan plan(EsimPackage esimPackage, Listing listing) {
        PackageTerms terms = esimPackage.terms();
        return new Plan(
                listing.plan(),
                listing.name(),
                esimPackage.coverage(),
                new PlanTerms(
                        terms.type(),
                        terms.allowance(),
                        terms.validityDays(),
                        terms.activation(),
                        listing.installWindowDays(),
                        listing.topUpSupported(),
                        listing.deliverable()),
                listing.cost());
    }

    private static Offer offer(StoredOffer stored, Priced priced, Making making) {
        Listing listing = stored.listing();
        return new Offer(
                stored.id(),
                stored.packageId(),
                stored.provider(),
                listing.plan(),
                stored.status(),
                listing.deliverable(),
                listing.topUpSupported(),
                priced.cost().price(),
                making.shared.of(making.book.homeTariff().price(priced.price())));
    }
}
