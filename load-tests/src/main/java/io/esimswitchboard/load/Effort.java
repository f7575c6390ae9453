package io.esimswitchboard.load;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// How thoroughly to measure.
///
/// @param warmUp of each side, once, with the most threads: few of them make too few calls in that time; not counted
/// @param rounds of each side, in turns
/// @param round how long each lasts
/// @param concurrency how many threads work at once: one comparison for each
public record Effort(Duration warmUp, int rounds, Duration round, List<Integer> concurrency) {

    /// For figures. With two processors that are both at work a call is being compiled anew for a minute.
    public static final Effort FULL = new Effort(Duration.ofSeconds(60), 21, Duration.ofMillis(500), List.of(1, 16));

    /// Whether the benchmark works at all.
    public static final Effort SMOKE = new Effort(Duration.ofMillis(20), 3, Duration.ofMillis(50), List.of(1, 4));

    int mostThreads() {
        return Collections.max(concurrency);
    }
}
