package io.esimswitchboard.provider.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that moves when it is told to; provider and wholesaler read the same one.
public final class KitClock implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

    /// Stands still at the moment of the call, in whole milliseconds.
    public KitClock() {
        this(InstantSource.fixed(InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private KitClock(InstantSource base) {
        this.base = base;
    }

    /// The world's clock, for a wholesaler that cannot be told the time.
    public static KitClock ofTheWorld() {
        return new KitClock(InstantSource.system());
    }

    @Override
    public Instant instant() {
        return base.instant().plus(passed.get());
    }

    public void pass(Duration time) {
        passed.updateAndGet(so -> so.plus(time));
    }
}
