package io.esimswitchboard.orchestrator.order;

import java.util.List;

/// What one happening does to an order. Written in one transaction, or not at all.
///
/// @param before the order it was made from
/// @param after the order it makes, one version on
/// @param events what to tell, in sequence
/// @param deliveries what was delivered
public record Change(Order before, Order after, List<OrderEvent> events, List<Delivery> deliveries) {

    public boolean isEmpty() {
        return before.version() == after.version();
    }

    static Change none(Order order) {
        return new Change(order, order, List.of(), List.of());
    }
}
