package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.PricePerGb;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.Map;

/// Reads the figures of offers.
///
/// @param standings as of the decision
record Gauge(Tariff tariff, Map<ProviderId, Standing> standings, Accounts accounts) {

    /// Of an account that is not configured: nothing is bought from it.
    private static final Standing GONE = new Standing(false, false, Integer.MAX_VALUE, 0);

    Figures figures(Sellable sellable, Offer priced) {
        ProviderId account = priced.provider();
        Standing standing = standing(account);
        return new Figures(
                priced.sellPrice().amount(),
                tariff.comesTo(priced.cost())
                        .orElseThrow(() -> new IllegalStateException(priced.id() + " is priced, so its cost can be")),
                standing.priority(),
                standing.weight(),
                accounts.health(account),
                PricePerGb.of(priced.sellPrice(), sellable.esimPackage().terms())
                        .map(Money::amount),
                accounts.balance(account).flatMap(left -> tariff.comesTo(left)));
    }

    Standing standing(ProviderId account) {
        return standings.getOrDefault(account, GONE);
    }
}
