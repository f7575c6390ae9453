package io.esimswitchboard.quickstart.chaos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;

/// How a run is to be.
///
/// @param length of load and torment; settling what is left comes on top
/// @param seed of everything that is drawn
/// @param place where it is
public record ChaosOptions(Duration length, long seed, int ordersPerSecond, Place place) {

    /// What the platform runs on.
    public sealed interface Place {

        /// Processes with embedded servers, started for the purpose.
        record Embedded() implements Place {}

        /// As above, first of the release that was built in `from`, and then updated.
        record Updated(Path from) implements Place {}

        /// The containers of `docker-compose.yml`, which are up.
        record Compose() implements Place {}
    }

    public ChaosOptions {
        if (!length.isPositive() || length.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("not a length of up to 24 hours: " + length);
        }
        if (ordersPerSecond < 1 || ordersPerSecond > 1_000) {
            throw new IllegalArgumentException("not 1 to 1000 orders a second: " + ordersPerSecond);
        }
    }

    /// The command line that repeats it.
    public String command() {
        String minutes = BigDecimal.valueOf(length.toMillis())
                .divide(BigDecimal.valueOf(60_000), 4, RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
        return "./switchboard chaos --minutes " + minutes + " --seed " + seed + " --orders-per-second "
                + ordersPerSecond
                + switch (place) {
                    case Place.Embedded() -> "";
                    case Place.Updated(var from) -> " --from " + from;
                    case Place.Compose() -> " --on compose";
                };
    }
}
