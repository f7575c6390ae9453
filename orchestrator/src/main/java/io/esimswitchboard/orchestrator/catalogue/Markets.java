package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.provider.Standings;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Shows the market as it is now.
@Singleton
public final class Markets {

    private final Catalogue catalogue;
    private final Standings standings;
    private final PricingSettings pricing;

    public Markets(Catalogue catalogue, Standings standings, PricingSettings pricing) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.pricing = pricing;
    }

    public Market now() {
        CatalogueSnapshot snapshot = catalogue.current();
        Set<ProviderId> sellers = standings.now().entrySet().stream()
                .filter(account -> account.getValue().sells())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new Market(snapshot, sellers, pricing.currency(), tag(snapshot, sellers));
    }

    private String tag(CatalogueSnapshot snapshot, Set<ProviderId> sellers) {
        TreeSet<String> names = sellers.stream().map(ProviderId::value).collect(Collectors.toCollection(TreeSet::new));
        return snapshot.version() + " " + names + " " + pricing.marginPercent() + pricing.currency();
    }
}
