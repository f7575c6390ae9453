package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Finds the packages of a market. Looks at each package of the destination once and sorts only one page of them.
public final class PackageSearch {

    private final Market market;
    private final PackageFilter filter;
    private final PackageSort sort;

    public PackageSearch(Market market, PackageFilter filter, PackageSort sort) {
        this.market = market;
        this.filter = filter;
        this.sort = sort;
    }

    /// @param next where the page ended; empty when nothing comes after it
    public record Page(List<ListedPackage> packages, Optional<PackagePosition> next) {}

    /// The first `limit` packages, of those that stand behind `after`.
    public Page page(Optional<PackagePosition> after, int limit) {
        // The worst of the best on top, and one more than wanted, which tells whether there is a next page.
        PriorityQueue<Hit> best = new PriorityQueue<>((one, other) -> other.position.compareTo(one.position));
        for (EsimPackage each : market.packages(filter.destination())) {
            hit(each)
                    .filter(hit -> after.filter(end -> hit.position.compareTo(end) <= 0)
                            .isEmpty())
                    .ifPresent(hit -> {
                        best.add(hit);
                        if (best.size() > limit + 1) {
                            best.poll();
                        }
                    });
        }
        boolean more = best.size() > limit;
        if (more) {
            best.poll();
        }
        return page(best, more);
    }

    private Page page(PriorityQueue<Hit> worstFirst, boolean more) {
        Optional<PackagePosition> end =
                Optional.ofNullable(worstFirst.peek()).filter(_ -> more).map(Hit::position);
        List<ListedPackage> page = new ArrayList<>();
        for (Hit hit = worstFirst.poll(); hit != null; hit = worstFirst.poll()) {
            page.addFirst(market.listed(hit.esimPackage, Optional.of(hit.price)));
        }
        return new Page(List.copyOf(page), end);
    }

    private Optional<Hit> hit(EsimPackage esimPackage) {
        if (!filter.admits(esimPackage)) {
            return Optional.empty();
        }
        return market.cheapest(esimPackage, filter.price())
                .map(price -> new Hit(esimPackage, price, sort.position(esimPackage, price, market)));
    }

    private record Hit(EsimPackage esimPackage, Money price, PackagePosition position) {}
}
