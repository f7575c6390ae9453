package io.esimswitchboard.orchestrator.simulation;

/// The end of a process: unwinds whatever it was doing. No code under test may catch it.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("the process died", null, false, false);
    }
}
