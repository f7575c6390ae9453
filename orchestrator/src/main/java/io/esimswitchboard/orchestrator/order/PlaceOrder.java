package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.tenant.Caller;

/// Takes an order on: routes every item, then stores order, lines, attempts and events in one transaction.
public interface PlaceOrder {

    /// @param key the storefront's idempotency key; bound to the order in the same transaction
    Placement place(Caller caller, OrderRequest request, String key);
}
