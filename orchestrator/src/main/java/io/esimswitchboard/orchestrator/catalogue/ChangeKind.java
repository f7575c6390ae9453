package io.esimswitchboard.orchestrator.catalogue;

/// What happened to an offer.
public enum ChangeKind {
    CREATED,
    /// The provider charges another cost.
    PRICE_CHANGED,
    /// Anything else, or it has come back.
    CHANGED,
    RETIRED,
    /// Rates, rules or a rate card have changed, and with them perhaps every price.
    REPRICED
}
