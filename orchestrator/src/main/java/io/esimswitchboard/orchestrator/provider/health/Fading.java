package io.esimswitchboard.orchestrator.provider.health;

import java.time.Duration;
import java.time.Instant;

/// A count whose parts weigh half as much after each half-life.
///
/// @param weight at `asOf`
public record Fading(double weight, Instant asOf) {

    double at(Instant now, Duration halfLife) {
        double age = (double) Math.max(0, Duration.between(asOf, now).toMillis());
        return weight * Math.pow(0.5, age / halfLife.toMillis());
    }

    /// With so many more at `now`.
    public Fading plus(long count, Instant now, Duration halfLife) {
        return new Fading(at(now, halfLife) + count, now.isAfter(asOf) ? now : asOf);
    }
}
