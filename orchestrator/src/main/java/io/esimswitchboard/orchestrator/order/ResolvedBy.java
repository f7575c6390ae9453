package io.esimswitchboard.orchestrator.order;

/// What brought an attempt's last state.
public enum ResolvedBy {
    RESPONSE,
    WEBHOOK,
    POLL,
    OPERATOR,
    /// It never left: a unit was there already.
    STOCK
}
