package io.esimswitchboard.provider.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that moves when it is told to; provider and wholesaler read the same one.
public final class KitClock implements InstantSource {

    private final AtomicReference<Instant> now;

    /// Begins at the moment of the call, in whole milliseconds.
    public KitClock() {
        now = new AtomicReference<>(InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
