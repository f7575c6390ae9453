package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.PriceBook;
import io.esimswitchboard.provider.CountryCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// All packages with what can be bought of them, at one version. Immutable.
///
/// An available offer of a provider that is switched off or unwell just now is in here too: that changes by the
/// second, and whoever reads a snapshot leaves such offers out.
public interface CatalogueSnapshot {

    /// Grows with every change of the catalogue and of what prices are made of; 0 before the first.
    long version();

    /// What the prices in here were made of.
    PriceBook prices();

    /// Also a package of which nothing is on sale any more, for old orders.
    Optional<EsimPackage> find(PackageId id);

    /// The available offers of one package, cheapest first.
    List<Sellable> offers(PackageId id);

    /// Every available offer, in the order of `sort`; offers that are equal by it, by package and offer id.
    OfferList offers(PackageSort sort);

    /// Those of [#offers(PackageSort)] that work in `destination`.
    OfferList offersIn(CountryCode destination, PackageSort sort);

    /// Those that work in `destination`, cheapest first.
    default OfferList offersIn(CountryCode destination) {
        return offersIn(destination, PackageSort.PRICE);
    }

    /// Every country that an available offer works in.
    SortedSet<CountryCode> destinations();

    /// How many packages have an available offer.
    int packagesOnSale();

    /// How many available offers have no price, by the currency of their cost: they are in none of the lists above.
    Map<String, Integer> hidden();
}
