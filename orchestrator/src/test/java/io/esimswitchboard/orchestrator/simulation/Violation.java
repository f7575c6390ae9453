package io.esimswitchboard.orchestrator.simulation;

/// A promise was broken. An error, so that no code under test takes it for a failure of its own.
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String promise) {
        super(promise);
    }

    static void unless(boolean kept, String promise) {
        if (!kept) {
            throw new Violation(promise);
        }
    }
}
