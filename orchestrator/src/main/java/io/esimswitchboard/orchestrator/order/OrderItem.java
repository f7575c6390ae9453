package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.routing.RoutingRequest;

/// One item of an [OrderRequest].
///
/// @param quantity 1 to 50
public record OrderItem(RoutingRequest routing, int quantity) {}
