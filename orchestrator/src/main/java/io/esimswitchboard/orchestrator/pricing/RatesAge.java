package io.esimswitchboard.orchestrator.pricing;

/// Whether exchange rates are still good enough.
public enum RatesAge {
    FRESH,
    /// Still sold by; somebody has to see to new ones.
    STALE,
    /// Too old to sell by.
    REFUSED
}
