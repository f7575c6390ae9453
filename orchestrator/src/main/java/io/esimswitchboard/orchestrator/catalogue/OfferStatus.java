package io.esimswitchboard.orchestrator.catalogue;

/// Whether an offer can be bought.
public enum OfferStatus {
    AVAILABLE,
    OUT_OF_STOCK,
    /// Gone from the provider's catalogue; kept for old orders.
    RETIRED,
    /// Switched off by an operator.
    DISABLED
}
