package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.pricing.Ceiling;
import io.esimswitchboard.provider.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the packages of a market. Walks along a list that is in the right order already and stops when a page is full:
/// a package stands where the cheapest of its offers stands that will do. What cannot be a hit is passed over in
/// blocks.
public final class PackageSearch {

    private final Market market;
    private final PackageFilter filter;
    private final PackageSort sort;
    private final Optional<Ceiling> ceiling;

    public PackageSearch(Market market, PackageFilter filter, PackageSort sort) {
        this.market = market;
        this.filter = filter;
        this.sort = sort;
        this.ceiling = filter.price()
                .ceiling()
                .map(most -> market.snapshot()
                        .prices()
                        .ceiling(
                                market.tariff(), new Money(most, market.tariff().currency())));
    }

    /// @param next where the page ended; empty when nothing comes after it
    public record Page(List<ListedPackage> packages, Optional<PackagePosition> next) {}

    /// The first `limit` packages, of those that stand behind `after`.
    public Page page(Optional<PackagePosition> after, int limit) {
        OfferList offers = market.offers(filter.destination(), sort);
        Need need = Need.of(filter, ceiling);
        List<Sellable> found = new ArrayList<>(limit + 1);
        int i = offers.next(after.map(end -> firstBehind(end, offers)).orElse(0), need);
        // One more than wanted tells whether there is a next page.
        while (i < offers.size() && found.size() <= limit) {
            Sellable each = offers.get(i);
            if (isHit(each)) {
                found.add(each);
            }
            i = offers.next(i + 1, need);
        }
        List<Sellable> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<PackagePosition> next =
                found.size() > limit ? Optional.of(sort.position(shown.getLast())) : Optional.empty();
        return new Page(shown.stream().map(market::listed).toList(), next);
    }

    private int firstBehind(PackagePosition end, List<Sellable> offers) {
        int from = 0;
        int to = offers.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sort.position(offers.get(middle)).compareTo(end) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private boolean isHit(Sellable sellable) {
        return filter.admits(sellable.esimPackage()) && willDo(sellable) && market.isCheapest(sellable, this::willDo);
    }

    private boolean willDo(Sellable sellable) {
        return market.sells(sellable)
                && filter.price().admits(sellable.offer())
                && (ceiling.isEmpty() || ceiling.get().admits(sellable.priced()));
    }
}
