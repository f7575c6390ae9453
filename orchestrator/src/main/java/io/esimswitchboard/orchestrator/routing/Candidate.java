package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.esimswitchboard.orchestrator.routing.policy.Scored;
import java.util.List;
import java.util.Optional;

/// One offer that was looked at.
///
/// @param reasons why it is not eligible, in stable lower_snake words; empty when it is
/// @param scored empty when it is not eligible
/// @param rank 1 is the chosen one; 0 when not eligible
public record Candidate(Offer offer, Figures figures, List<String> reasons, Optional<Scored> scored, int rank) {

    public boolean eligible() {
        return reasons.isEmpty();
    }
}
