package io.esimswitchboard.quickstart.chaos.check;

import java.util.List;

/// Whether a claim holds.
///
/// @param fact what was looked at, in numbers
/// @param violations what speaks against it, one sentence each
public record Verdict(String claim, String fact, List<String> violations) {

    public Verdict {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
