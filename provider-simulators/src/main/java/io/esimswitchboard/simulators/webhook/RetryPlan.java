package io.esimswitchboard.simulators.webhook;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;

/// How often a wholesaler tries again, and which HTTP status it takes for an acknowledgement.
public record RetryPlan(List<Duration> waits, IntPredicate acknowledged) {

    public RetryPlan {
        waits = List.copyOf(waits);
    }
}
