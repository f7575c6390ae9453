package io.esimswitchboard.orchestrator.order;

/// Where a line of an order stands.
public enum LineStatus {
    PENDING,
    SCHEDULED,
    ROUTED,
    SUBMITTING,
    PROVISIONING,
    UNKNOWN,
    FULFILLED,
    REJECTED,
    NEEDS_REVIEW,
    FAILED,
    CANCELLED
}
