package io.esimswitchboard.orchestrator.order;

/// Told within this instance once an order it has written is committed. Only a hint: other instances write too.
///
/// @param order as it is now
public record OrderMoved(Order order) {}
