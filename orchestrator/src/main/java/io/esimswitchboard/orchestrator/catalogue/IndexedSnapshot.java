package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A [CatalogueSnapshot] with every list a request needs made beforehand.
final class IndexedSnapshot implements CatalogueSnapshot {

    private static final Comparator<Sellable> CHEAPEST_FIRST = Comparator.comparing(
                    (Sellable sellable) -> sellable.offer().sellPrice().amount())
            .thenComparing(sellable -> sellable.offer().id().uuid());

    private final long version;
    private final Map<PackageId, EsimPackage> packages = new HashMap<>();
    private final Map<PackageId, List<Offer>> offers = new HashMap<>();
    private final Map<CountryCode, Destination> destinations = new HashMap<>();
    private List<EsimPackage> onSale = List.of();

    private IndexedSnapshot(long version) {
        this.version = version;
    }

    static IndexedSnapshot of(long version, Collection<EsimPackage> packages, Collection<Offer> offers) {
        IndexedSnapshot snapshot = new IndexedSnapshot(version);
        packages.forEach(each -> snapshot.packages.put(each.id(), each));
        offers.stream()
                .filter(offer -> offer.status() == OfferStatus.AVAILABLE)
                .flatMap(offer -> snapshot.sellable(offer).stream())
                .sorted(CHEAPEST_FIRST)
                .forEach(snapshot::add);
        snapshot.onSale = snapshot.offers.keySet().stream()
                .sorted(Comparator.comparing(PackageId::uuid))
                .flatMap(id -> snapshot.find(id).stream())
                .toList();
        snapshot.onSale.forEach(each -> snapshot.destinationsOf(each).forEach(d -> d.packages.add(each)));
        return snapshot;
    }

    private Optional<Sellable> sellable(Offer offer) {
        return find(offer.packageId()).map(esimPackage -> new Sellable(esimPackage, offer));
    }

    private void add(Sellable sellable) {
        Offer offer = sellable.offer();
        offers.computeIfAbsent(offer.packageId(), _ -> new ArrayList<>(1)).add(offer);
        String currency = offer.sellPrice().currency().getCurrencyCode();
        destinationsOf(sellable.esimPackage())
                .forEach(destination -> destination
                        .offers
                        .computeIfAbsent(currency, _ -> new ArrayList<>())
                        .add(sellable));
    }

    private Collection<Destination> destinationsOf(EsimPackage esimPackage) {
        return switch (esimPackage.coverage()) {
            case Coverage.ChosenAtRedemption() -> List.of();
            case Coverage.Countries(var codes) ->
                codes.stream()
                        .map(code -> destinations.computeIfAbsent(code, _ -> new Destination()))
                        .toList();
        };
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Optional<EsimPackage> find(PackageId id) {
        return Optional.ofNullable(packages.get(id));
    }

    @Override
    public List<Offer> offers(PackageId id) {
        return Collections.unmodifiableList(offers.getOrDefault(id, List.of()));
    }

    @Override
    public List<EsimPackage> onSale() {
        return onSale;
    }

    @Override
    public List<EsimPackage> in(CountryCode destination) {
        return Optional.ofNullable(destinations.get(destination))
                .map(known -> Collections.unmodifiableList(known.packages))
                .orElse(List.of());
    }

    @Override
    public SortedSet<CountryCode> destinations() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(destinations.keySet()));
    }

    @Override
    public SortedMap<String, List<Sellable>> offersIn(CountryCode destination) {
        return Optional.ofNullable(destinations.get(destination))
                .map(known -> Collections.unmodifiableSortedMap(known.offers))
                .orElse(Collections.emptySortedMap());
    }

    private static final class Destination {

        private final List<EsimPackage> packages = new ArrayList<>();
        private final SortedMap<String, List<Sellable>> offers = new TreeMap<>();
    }
}
