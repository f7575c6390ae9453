package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.provider.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why this offer: every candidate with its reasons.
///
/// @param candidates the eligible ones first, by rank
/// @param cheapestTooDear the lowest price among the offers that only the ceiling kept out
public record RoutingDecision(
        Ruling ruling,
        Occasion occasion,
        long catalogueVersion,
        List<Candidate> candidates,
        Optional<Money> cheapestTooDear) {

    public Instant decidedAt() {
        return occasion.at();
    }

    /// The offers to try, best first; empty when nothing is eligible.
    public List<Offer> ranked() {
        return candidates.stream()
                .filter(Candidate::eligible)
                .map(Candidate::offer)
                .toList();
    }
}
