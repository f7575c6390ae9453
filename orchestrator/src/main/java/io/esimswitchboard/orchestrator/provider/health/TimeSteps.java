package io.esimswitchboard.orchestrator.provider.health;

import java.time.Duration;

/// Times in steps that grow by a fourth root of two, from 10 ms to about three weeks: a step says how long something
/// took to within a fifth.
final class TimeSteps {

    private static final double FIRST_MILLIS = 10;
    private static final int PER_DOUBLING = 4;
    private static final int LAST = 110;

    private TimeSteps() {}

    /// The first step that is not shorter.
    static int of(Duration time) {
        double doublings = Math.log(Math.max((double) time.toMillis(), FIRST_MILLIS) / FIRST_MILLIS) / Math.log(2);
        return Math.min(LAST, (int) Math.ceil(doublings * PER_DOUBLING - 1e-9));
    }

    /// The longest time in the step.
    static Duration longest(int step) {
        return Duration.ofMillis(Math.round(FIRST_MILLIS * Math.pow(2, (double) step / PER_DOUBLING)));
    }
}
