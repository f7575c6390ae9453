package io.esimswitchboard.orchestrator.notice;

/// Whether the database answers.
public interface DatabaseProbe {

    /// Asks it a trivial question; takes as long as the pool's own deadline at most.
    boolean answers();
}
