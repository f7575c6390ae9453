package io.esimswitchboard.load;

import java.time.Duration;
import java.util.Optional;

/// What a subject has to keep to.
///
/// @param ratio to its reference, less than this
/// @param p99 at most, of one call after the other
public record Demand(double ratio, Optional<Duration> p99) {

    public static Demand ratio(double below) {
        return new Demand(below, Optional.empty());
    }

    public Demand within(Duration time) {
        return new Demand(ratio, Optional.of(time));
    }

    boolean isMetBy(Comparison comparison) {
        return comparison.ratio() < ratio
                && (comparison.threads() > 1
                        || p99.filter(most -> comparison.measured().p99().compareTo(most) > 0)
                                .isEmpty());
    }
}
