package io.esimswitchboard.orchestrator.stock;

/// Where a surplus unit stands.
public enum StockStatus {
    /// Its provider has not said yet whether it takes the unit back.
    OFFERED_BACK,
    /// It has.
    GIVEN_BACK,
    /// It does not; the unit is for the next order that would buy the same.
    KEPT,
    /// An order has it.
    TAKEN
}
