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
    /// Written off in favour of a later attempt.
    SUPERSEDED;

    /// Whether the provider has still to be heard.
    public boolean open() {
        return switch (this) {
            case PREPARED, SENT, ACCEPTED, UNKNOWN -> true;
            case SUCCEEDED, REJECTED, SUPERSEDED -> false;
        };
    }
}
