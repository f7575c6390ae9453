package io.esimswitchboard.quickstart.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The times that many things took, shortest first.
record Percentiles(List<Duration> sorted) {

    static Percentiles of(Stream<Duration> times) {
        return new Percentiles(times.sorted().toList());
    }

    /// The time within which `percent` of them were done.
    Duration at(double percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    String text() {
        return "p50 %s, p99 %s, longest %s".formatted(seconds(at(50)), seconds(at(99)), seconds(at(100)));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toMillis() / 1000.0);
    }
}
