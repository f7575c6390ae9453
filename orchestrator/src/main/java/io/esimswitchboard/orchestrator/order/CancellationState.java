package io.esimswitchboard.orchestrator.order;

/// How far giving an attempt back has come.
public enum CancellationState {
    /// Wanted. The provider is asked as soon as its number for the order is known.
    REQUESTED,
    /// Nothing is left of it: it never left us, was turned down, or the provider has taken it back.
    CONFIRMED,
    /// The provider keeps to it.
    REFUSED
}
