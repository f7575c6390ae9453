package io.esimswitchboard.orchestrator.catalogue;

/// A side of a plan that a traveller may care for.
public enum Aspect {
    COVERAGE,
    ALLOWANCE,
    FAIR_USE,
    VALIDITY,
    ACTIVATION,
    INSTALL_WINDOW,
    TOP_UP,
    DELIVERABLE
}
