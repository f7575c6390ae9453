package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The countries of a market. Counted once for each snapshot and set of sellers, for that means looking at every offer
/// of every country; priced for each market anew.
@Singleton
public final class Destinations {

    private volatile Optional<Counted> last = Optional.empty();

    /// In the order of their codes.
    public List<Destination> of(Market market) {
        Counted counted = last.filter(known -> known.isOf(market)).orElseGet(() -> count(market));
        last = Optional.of(counted);
        return counted.countries.stream()
                .map(each -> new Destination(each.code, each.packages, market.price(each.cheapest)))
                .toList();
    }

    private static Counted count(Market market) {
        List<Country> countries = market.snapshot().destinations().stream()
                .flatMap(code -> count(market, code).stream())
                .toList();
        return new Counted(market.snapshot(), market.sellers(), countries);
    }

    private static Optional<Country> count(Market market, CountryCode code) {
        Sellable cheapest = null;
        int packages = 0;
        for (Sellable each : market.snapshot().offersIn(code)) {
            if (market.sells(each) && market.isCheapest(each, market::sells)) {
                cheapest = cheapest == null ? each : cheapest;
                packages++;
            }
        }
        return cheapest == null ? Optional.empty() : Optional.of(new Country(code, packages, cheapest));
    }

    private record Country(CountryCode code, int packages, Sellable cheapest) {}

    private record Counted(CatalogueSnapshot snapshot, Set<ProviderId> sellers, List<Country> countries) {

        @SuppressWarnings("ReferenceEquality") // a snapshot has no other equality
        boolean isOf(Market market) {
            return snapshot == market.snapshot() && sellers.equals(market.sellers());
        }
    }
}
