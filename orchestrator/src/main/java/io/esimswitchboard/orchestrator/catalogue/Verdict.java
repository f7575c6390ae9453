package io.esimswitchboard.orchestrator.catalogue;

/// How one plan compares with another, or one side of it. `docs/package-equivalence.md` says what that means.
public enum Verdict {
    EQUAL,
    BETTER,
    WORSE,
    NOT_COMPARABLE;

    /// @param atLeast whether it does everything that the other does
    /// @param atMost whether the other does everything that it does
    static Verdict of(boolean atLeast, boolean atMost) {
        if (atLeast) {
            return atMost ? EQUAL : BETTER;
        }
        return atMost ? WORSE : NOT_COMPARABLE;
    }

    boolean atLeast() {
        return this == EQUAL || this == BETTER;
    }

    boolean atMost() {
        return this == EQUAL || this == WORSE;
    }
}
