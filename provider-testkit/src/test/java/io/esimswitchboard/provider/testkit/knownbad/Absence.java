package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Unknown;
import java.time.Duration;
import java.time.InstantSource;

/// What it means that something is not listed.
///
/// @param delay from when on it is a proof
record Absence(Duration delay, InstantSource clock) {

    <T> Outcome<T> of(Attempt attempt) {
        return clock.instant().isAfter(attempt.sentAt().plus(delay))
                ? new NotDone<>("not listed after " + delay)
                : new Unknown<>("not listed yet");
    }
}
