package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OrderId;

/// Keeping an order as it is while something is read and written that belongs to it.
public interface OrderLocks {

    /// Waits for whoever is changing the order, then keeps everybody else from it until the caller's transaction ends.
    void lock(OrderId id);
}
