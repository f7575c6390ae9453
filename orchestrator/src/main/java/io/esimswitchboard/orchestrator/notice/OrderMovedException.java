package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.orchestrator.id.OrderId;

/// An order was changed by somebody else while a notice was worked into it. Nothing was written; trying again is safe.
public final class OrderMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrderMovedException(OrderId order) {
        super(order + " has moved on meanwhile");
    }
}
