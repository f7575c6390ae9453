package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import java.util.Optional;

/// One item of an [OrderRequest].
///
/// @param quantity 1 to 50
/// @param topUp the eSIM that it is more data for; empty when it is for new ones
public record OrderItem(RoutingRequest routing, int quantity, Optional<EsimId> topUp) {

    /// New eSIMs.
    public OrderItem(RoutingRequest routing, int quantity) {
        this(routing, quantity, Optional.empty());
    }
}
