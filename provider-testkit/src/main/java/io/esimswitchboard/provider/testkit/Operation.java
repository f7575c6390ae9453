package io.esimswitchboard.provider.testkit;

import java.util.Locale;

/// What a call to a wholesaler is for.
public enum Operation {
    ORDER,
    QUERY,
    CATALOGUE,
    USAGE,
    CANCEL,
    TOPUP,
    /// Whatever call comes.
    ANY;

    /// As the simulators' control API calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
