package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.CountryCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/// All packages with what can be bought of them, at one version. Immutable.
///
/// An available offer of a provider that is switched off or unwell just now is in here too: that changes by the
/// second, and whoever reads a snapshot leaves such offers out.
public interface CatalogueSnapshot {

    /// What is known before the first sync.
    CatalogueSnapshot EMPTY = of(0, List.of(), List.of());

    /// Indexes `packages` and their `offers`; an offer that is not available, or of a package that is not there, is
    /// left out.
    static CatalogueSnapshot of(long version, Collection<EsimPackage> packages, Collection<Offer> offers) {
        return IndexedSnapshot.of(version, packages, offers);
    }

    /// Grows with every change of the catalogue; 0 before the first sync.
    long version();

    /// Also a package of which nothing is on sale any more, for old orders.
    Optional<EsimPackage> find(PackageId id);

    /// The available offers of one package, cheapest first within a currency.
    List<Offer> offers(PackageId id);

    /// Every package with an available offer, in the order of their ids.
    List<EsimPackage> onSale();

    /// Those of [#onSale()] that work in `destination`.
    List<EsimPackage> in(CountryCode destination);

    /// Every country that a package on sale works in.
    SortedSet<CountryCode> destinations();

    /// The available offers that work in `destination`, by currency code, cheapest first.
    SortedMap<String, List<Sellable>> offersIn(CountryCode destination);
}
