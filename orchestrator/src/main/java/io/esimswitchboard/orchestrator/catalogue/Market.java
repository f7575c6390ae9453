package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What one storefront can buy at one moment, in one currency: the catalogue without the offers of providers that do
/// not sell just now. A request works on one from beginning to end.
///
/// @param sellers the providers that sell
/// @param tariff what prices are made by
/// @param tag the same for markets that answer every question the same
public record Market(CatalogueSnapshot snapshot, Set<ProviderId> sellers, Tariff tariff, String tag) {

    /// Those of one country, or all; also of providers that do not sell.
    OfferList offers(Optional<CountryCode> destination, PackageSort sort) {
        return destination.map(country -> snapshot.offersIn(country, sort)).orElseGet(() -> snapshot.offers(sort));
    }

    boolean sells(Sellable sellable) {
        return sellers.contains(sellable.offer().provider());
    }

    /// Whether no other of its package's offers that are `wanted` comes before it.
    @SuppressWarnings("ReferenceEquality") // the very same entry, not an equal one
    boolean isCheapest(Sellable sellable, Predicate<Sellable> wanted) {
        for (Sellable each : snapshot.offers(sellable.offer().packageId())) {
            if (wanted.test(each)) {
                return each == sellable;
            }
        }
        return false;
    }

    /// As it is shown; without a price when it cannot be bought.
    public ListedPackage listed(EsimPackage esimPackage) {
        return listed(esimPackage, _ -> true);
    }

    /// As it is shown to who may buy only some of its offers.
    public ListedPackage listed(EsimPackage esimPackage, Predicate<Sellable> eligible) {
        return listed(
                esimPackage,
                snapshot.offers(esimPackage.id()).stream()
                        .filter(this::sells)
                        .filter(eligible)
                        .findFirst()
                        .map(this::price));
    }

    /// As it is shown with the price of `cheapest`.
    ListedPackage listed(Sellable cheapest) {
        return listed(cheapest.esimPackage(), Optional.of(price(cheapest)));
    }

    private ListedPackage listed(EsimPackage esimPackage, Optional<Money> from) {
        SortedSet<DeliverableKind> deliverables = snapshot.offers(esimPackage.id()).stream()
                .filter(this::sells)
                .map(sellable -> sellable.offer().deliverable())
                .collect(Collectors.toCollection(TreeSet::new));
        return new ListedPackage(
                esimPackage, from, from.flatMap(money -> PricePerGb.of(money, esimPackage.terms())), deliverables);
    }

    Money price(Sellable sellable) {
        return sellable.price(tariff);
    }
}
