package io.esimswitchboard.provider.toolkit;

/// Whether calls of one operation are let through to a wholesaler.
public enum CircuitState {
    /// They are.
    CLOSED,
    /// They are not: too many failed.
    OPEN,
    /// A few are, to find out whether it works again.
    HALF_OPEN
}
