package io.esimswitchboard.orchestrator.order;

/// Why units of a line were not delivered, as a storefront may know it.
public enum LineReason {
    PROVIDER_REJECTED,
    DEADLINE_EXCEEDED,
    CANCELLED
}
