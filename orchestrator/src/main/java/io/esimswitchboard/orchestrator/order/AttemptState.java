package io.esimswitchboard.orchestrator.order;

/// Where an attempt stands.
public enum AttemptState {
    /// Stored; no byte has left.
    PREPARED,
    /// About to leave, or has left; no answer is known.
    SENT,
    ACCEPTED,
    SUCCEEDED,
    REJECTED,
    UNKNOWN,
    /// Carried out when the unit had been delivered already: a surplus.
    SUPERSEDED;

    /// Whether the provider has still to be heard.
    public boolean open() {
        return switch (this) {
            case PREPARED, SENT, ACCEPTED, UNKNOWN -> true;
            case SUCCEEDED, REJECTED, SUPERSEDED -> false;
        };
    }

    /// Whether a deadline changes anything about it: an attempt that has not left never does then, and one taken on is
    /// in doubt.
    boolean endsAtDeadline() {
        return switch (this) {
            case PREPARED, ACCEPTED -> true;
            case SENT, UNKNOWN, SUCCEEDED, REJECTED, SUPERSEDED -> false;
        };
    }
}
