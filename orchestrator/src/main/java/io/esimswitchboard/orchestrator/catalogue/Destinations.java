package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The countries of a market. Counted once for each market, for that means looking at every offer of every country.
@Singleton
public final class Destinations {

    private volatile Counted last = new Counted("", List.of());

    /// In the order of their codes.
    public List<Destination> of(Market market) {
        Counted counted = last;
        if (!counted.tag.equals(market.tag())) {
            counted = new Counted(market.tag(), count(market));
            last = counted;
        }
        return counted.destinations;
    }

    private static List<Destination> count(Market market) {
        return market.snapshot().destinations().stream()
                .flatMap(country -> count(market, country).stream())
                .toList();
    }

    private static Optional<Destination> count(Market market, CountryCode country) {
        Set<PackageId> packages = new HashSet<>();
        List<Money> cheapest = new ArrayList<>();
        for (List<Sellable> ofOneCurrency : market.snapshot().offersIn(country).values()) {
            boolean first = true;
            for (Sellable sellable : ofOneCurrency) {
                if (market.sellers().contains(sellable.offer().provider())) {
                    packages.add(sellable.offer().packageId());
                    if (first) {
                        cheapest.add(sellable.offer().sellPrice());
                    }
                    first = false;
                }
            }
        }
        return market.cheapest(cheapest).map(price -> new Destination(country, packages.size(), price));
    }

    private record Counted(String tag, List<Destination> destinations) {}
}
