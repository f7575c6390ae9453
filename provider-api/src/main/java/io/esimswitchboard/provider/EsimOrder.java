package io.esimswitchboard.provider;

import java.util.List;
import java.util.Optional;

/// What a wholesaler delivered for one attempt.
///
/// @param id the wholesaler's number
/// @param deliverables at least one
/// @param charged what it says it cost, when it says so
public record EsimOrder(ProviderOrderId id, List<Deliverable> deliverables, Optional<Money> charged) {

    public EsimOrder {
        deliverables = List.copyOf(deliverables);
        if (deliverables.isEmpty()) {
            throw new IllegalArgumentException("order " + id.value() + " delivers nothing");
        }
    }
}
