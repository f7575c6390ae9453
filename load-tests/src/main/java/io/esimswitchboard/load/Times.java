package io.esimswitchboard.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/// What the calls of one side took, all rounds together.
public record Times(long calls, Duration mean, Duration median, Duration p99) {

    static Times of(Histogram nanos) {
        return new Times(
                nanos.getTotalCount(),
                Duration.ofNanos(Math.round(nanos.getMean())),
                Duration.ofNanos(nanos.getValueAtPercentile(50)),
                Duration.ofNanos(nanos.getValueAtPercentile(99)));
    }
}
