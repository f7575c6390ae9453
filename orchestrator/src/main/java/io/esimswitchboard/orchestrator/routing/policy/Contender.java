package io.esimswitchboard.orchestrator.routing.policy;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.provider.ProviderId;
import java.util.Comparator;

/// An eligible candidate, as far as a policy judges it.
public record Contender(OfferId offer, ProviderId provider, Figures figures) {

    /// The lowest price, then the smaller priority, then the greater weight.
    static final Comparator<Contender> CHEAPEST_FIRST = Comparator.comparing((Contender each) -> each.figures.price())
            .thenComparingInt(each -> each.figures.priority())
            .thenComparing(Comparator.comparingInt((Contender each) -> each.figures.weight())
                    .reversed());
}
