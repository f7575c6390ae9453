package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.PriceBook;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A [CatalogueSnapshot] with every list that a request needs made beforehand.
final class IndexedSnapshot implements CatalogueSnapshot {

    private final long version;
    private final PriceBook prices;
    private final Map<String, Integer> hidden;
    private final Map<PackageId, EsimPackage> packages;
    private final Map<PackageId, List<Sellable>> offers = new HashMap<>();
    private final Map<CountryCode, Aisle> aisles = new HashMap<>();
    private final Aisle everything;

    /// @param packages also those of which nothing is on sale
    /// @param sellables each of one of `packages`
    IndexedSnapshot(Edition edition, Map<PackageId, EsimPackage> packages, Collection<Sellable> sellables) {
        this.version = edition.version();
        this.prices = edition.prices();
        this.hidden = Map.copyOf(edition.hidden());
        this.packages = packages;
        this.everything = new Aisle(sellables.size());
        countCountries(sellables).forEach((country, count) -> aisles.put(country, new Aisle(count)));
        List<Sellable> byPrice = PackageSort.byPrice(sellables);
        for (PackageSort sort : PackageSort.values()) {
            fill(sort, sort.sorted(byPrice));
        }
        everything
                .list(PackageSort.PRICE)
                .forEach(sellable -> offers.computeIfAbsent(sellable.offer().packageId(), _ -> new ArrayList<>(1))
                        .add(sellable));
    }

    /// @param hidden offers without a price, by the currency of their cost
    record Edition(long version, PriceBook prices, Map<String, Integer> hidden) {}

    private static Map<CountryCode, Integer> countCountries(Collection<Sellable> sellables) {
        Map<CountryCode, Integer> counts = new HashMap<>();
        sellables.forEach(sellable ->
                countries(sellable.esimPackage()).forEach(country -> counts.merge(country, 1, Integer::sum)));
        return counts;
    }

    private static Set<CountryCode> countries(EsimPackage esimPackage) {
        return switch (esimPackage.coverage()) {
            case Coverage.ChosenAtRedemption() -> Set.of();
            case Coverage.Countries(var codes) -> codes;
        };
    }

    private void fill(PackageSort sort, List<Sellable> sorted) {
        everything.begin();
        aisles.values().forEach(Aisle::begin);
        for (Sellable sellable : sorted) {
            Need had = Need.had(sellable);
            everything.add(sellable, had);
            for (CountryCode country : countries(sellable.esimPackage())) {
                aisle(country).ifPresent(aisle -> aisle.add(sellable, had));
            }
        }
        everything.end(sort);
        aisles.values().forEach(aisle -> aisle.end(sort));
    }

    private Optional<Aisle> aisle(CountryCode country) {
        return Optional.ofNullable(aisles.get(country));
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public PriceBook prices() {
        return prices;
    }

    @Override
    public Optional<EsimPackage> find(PackageId id) {
        return Optional.ofNullable(packages.get(id));
    }

    @Override
    public List<Sellable> offers(PackageId id) {
        return Collections.unmodifiableList(offers.getOrDefault(id, List.of()));
    }

    @Override
    public OfferList offers(PackageSort sort) {
        return everything.list(sort);
    }

    @Override
    public OfferList offersIn(CountryCode destination, PackageSort sort) {
        return aisle(destination).map(aisle -> aisle.list(sort)).orElse(OfferList.EMPTY);
    }

    @Override
    public SortedSet<CountryCode> destinations() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(aisles.keySet()));
    }

    @Override
    public int packagesOnSale() {
        return offers.size();
    }

    @Override
    public Map<String, Integer> hidden() {
        return hidden;
    }
}
