package io.esimswitchboard.orchestrator.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// All the chance there is in a run: the same seed, the same run.
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// True in so many of a thousand cases.
    boolean perMille(int chance) {
        return random.nextInt(1_000) < chance;
    }

    boolean percent(int chance) {
        return perMille(chance * 10);
    }

    /// From 0 to `bound`, without it.
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> options) {
        return options.get(below(options.size()));
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(1 + random.nextLong(longest.toMillis()));
    }
}
