package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.tenant.Caller;

/// Takes an order on: routes every item, then stores order, lines, attempts and events in one transaction.
public interface PlaceOrder {

    /// @throws io.esimswitchboard.orchestrator.idempotency.KeyTakenException when another request has kept the key
    Placement place(Caller caller, OrderRequest request, Receipt receipt);
}
