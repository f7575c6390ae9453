package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.provider.Standings;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Shows the market as it is now.
@Singleton
public final class Markets {

    private final Catalogue catalogue;
    private final Standings standings;

    public Markets(Catalogue catalogue, Standings standings) {
        this.catalogue = catalogue;
        this.standings = standings;
    }

    /// Empty where nobody knows what the currency is worth.
    ///
    /// @param currency none for the platform's own
    public Optional<Market> now(Optional<Currency> currency, Optional<TenantId> tenant) {
        CatalogueSnapshot snapshot = catalogue.current();
        Set<ProviderId> sellers = standings.now().entrySet().stream()
                .filter(account -> account.getValue().sells())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return snapshot.prices()
                .tariff(currency, tenant)
                .map(tariff -> new Market(snapshot, sellers, tariff, tag(snapshot, sellers, tariff)));
    }

    private static String tag(CatalogueSnapshot snapshot, Set<ProviderId> sellers, Tariff tariff) {
        TreeSet<String> names = sellers.stream().map(ProviderId::value).collect(Collectors.toCollection(TreeSet::new));
        return snapshot.version() + " " + names + " " + snapshot.prices().tag() + " " + tariff.currency() + " "
                + tariff.factor();
    }
}
