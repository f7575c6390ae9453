package io.esimswitchboard.orchestrator.order;

import java.util.List;

/// An order about to be stored for the first time.
///
/// @param decisions the routing decision of each line, JSON, in the lines' order
/// @param idempotencyKey the storefront's key that this order answers
public record NewOrder(Order order, List<OrderEvent> events, List<String> decisions, String idempotencyKey) {}
