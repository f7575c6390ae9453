package io.esimswitchboard.orchestrator.routing.policy;

import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/// One way to score.
///
/// @param weights how much each component counts; none is negative, one at least is positive
/// @param prefer what is added to the score of a provider's offers
/// @param exclude providers that no new eSIM is bought from
public record Scheme(Map<Component, BigDecimal> weights, Map<ProviderId, BigDecimal> prefer, Set<ProviderId> exclude) {

    /// By the price alone.
    public static final Scheme CHEAPEST = new Scheme(Map.of(Component.PRICE, BigDecimal.ONE), Map.of(), Set.of());

    public Scheme {
        weights = Map.copyOf(weights);
        prefer = Map.copyOf(prefer);
        exclude = Set.copyOf(exclude);
        if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)
                || weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
            throw new IllegalArgumentException("weights have to be positive: " + weights);
        }
    }

    /// Nobody for a top-up: nobody but the seller of the eSIM can take it on.
    public Set<ProviderId> excluded(Occasion occasion) {
        return occasion.deliverable().equals(Occasion.NONE) ? Set.of() : exclude;
    }
}
