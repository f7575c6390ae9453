package io.esimswitchboard.orchestrator.provider;

import java.util.Optional;

/// What an operator has set over an account's settings; an empty part leaves the settings' word.
public record AccountOverride(Optional<Boolean> enabled, Optional<Integer> priority, Optional<Integer> weight) {

    public static final AccountOverride NONE =
            new AccountOverride(Optional.empty(), Optional.empty(), Optional.empty());
}
