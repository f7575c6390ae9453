package io.esimswitchboard.orchestrator.order;

/// Where an order stands; derived from its lines.
public enum OrderStatus {
    CREATED,
    SCHEDULED,
    PROCESSING,
    PARTIALLY_COMPLETED,
    COMPLETED,
    NEEDS_REVIEW,
    FAILED,
    CANCELLED;

    /// Whether nothing more happens by itself.
    public boolean settled() {
        return switch (this) {
            case CREATED, SCHEDULED, PROCESSING -> false;
            case PARTIALLY_COMPLETED, COMPLETED, NEEDS_REVIEW, FAILED, CANCELLED -> true;
        };
    }
}
