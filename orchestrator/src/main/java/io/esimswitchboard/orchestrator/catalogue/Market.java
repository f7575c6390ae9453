package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What can be bought at one moment: the catalogue without the offers of providers that do not sell just now. A request
/// works on one from beginning to end.
///
/// @param sellers the providers that sell
/// @param homeCurrency the code of the currency that prices are shown in where there is a choice
/// @param tag the same for markets that answer every question the same
public record Market(CatalogueSnapshot snapshot, Set<ProviderId> sellers, String homeCurrency, String tag) {

    /// Those of one country, or all.
    List<EsimPackage> packages(Optional<CountryCode> destination) {
        return destination.map(snapshot::in).orElseGet(snapshot::onSale);
    }

    /// As it is shown; without a price when it cannot be bought.
    public ListedPackage listed(EsimPackage esimPackage) {
        return listed(esimPackage, cheapest(esimPackage, PackageFilter.ALL.price()));
    }

    /// As it is shown to who may buy only some of its offers.
    public ListedPackage listed(EsimPackage esimPackage, Predicate<Offer> eligible) {
        return listed(
                esimPackage,
                cheapest(snapshot.offers(esimPackage.id()).stream()
                        .filter(offer -> sellers.contains(offer.provider()))
                        .filter(eligible)
                        .map(Offer::sellPrice)
                        .toList()));
    }

    /// @param from the lowest price of those in question
    ListedPackage listed(EsimPackage esimPackage, Optional<Money> from) {
        SortedSet<DeliverableKind> deliverables = snapshot.offers(esimPackage.id()).stream()
                .filter(offer -> sellers.contains(offer.provider()))
                .map(Offer::deliverable)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ListedPackage(
                esimPackage, from, from.flatMap(money -> PricePerGb.of(money, esimPackage.terms())), deliverables);
    }

    /// The lowest price among the offers that `wanted` asks for. Called for every package of a search.
    Optional<Money> cheapest(EsimPackage esimPackage, PackageFilter.Price wanted) {
        Money best = null;
        for (Offer offer : snapshot.offers(esimPackage.id())) {
            if (sellers.contains(offer.provider()) && wanted.admits(offer, homeCurrency)) {
                Money price = offer.sellPrice();
                best = best == null || compare(price, best) < 0 ? price : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The lowest price in the platform's own currency; where there is none, in the first currency by its code.
    Optional<Money> cheapest(Collection<Money> prices) {
        return prices.stream().min(this::compare);
    }

    private int compare(Money one, Money other) {
        int byCurrency = rank(one).compareTo(rank(other));
        return byCurrency != 0 ? byCurrency : one.amount().compareTo(other.amount());
    }

    /// Sorts prices of different currencies apart, the platform's own first.
    String rank(Money money) {
        return code(money).equals(homeCurrency) ? "" : code(money);
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }
}
