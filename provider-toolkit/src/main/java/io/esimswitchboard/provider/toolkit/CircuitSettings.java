package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.ProviderSettings;
import java.time.Duration;

/// When calls of an operation are held back because the wholesaler does not work.
///
/// @param calls how many of the latest calls are looked at; before so many were made, nothing is held back
/// @param failurePercent how many of them have to have failed
/// @param openFor how long nothing is tried then; doubled with each trial that fails, up to a minute
public record CircuitSettings(int calls, int failurePercent, Duration openFor) {

    /// 75 of 100 among the latest 20 calls, for 5 s.
    public static final CircuitSettings USUAL = new CircuitSettings(20, 75, Duration.ofSeconds(5));

    private static final int MAX_CALLS = 1_000;

    public CircuitSettings {
        if (calls < 1 || calls > MAX_CALLS || failurePercent < 1 || failurePercent > 100 || !openFor.isPositive()) {
            throw new IllegalArgumentException(
                    "not a circuit: " + calls + " calls, " + failurePercent + " %, " + openFor);
        }
    }

    /// Reads `circuit-calls`, `circuit-failure-percent` and `circuit-open-for`.
    ///
    /// @throws IllegalArgumentException naming the account when one is out of range
    static CircuitSettings of(ProviderSettings settings) {
        int calls = settings.integer("circuit-calls", USUAL.calls());
        int failurePercent = settings.integer("circuit-failure-percent", USUAL.failurePercent());
        Duration openFor = settings.duration("circuit-open-for", USUAL.openFor());
        try {
            return new CircuitSettings(calls, failurePercent, openFor);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "settings providers." + settings.id().value() + ".circuit-*: " + e.getMessage(), e);
        }
    }
}
