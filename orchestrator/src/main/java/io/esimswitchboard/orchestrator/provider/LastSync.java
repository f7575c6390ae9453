package io.esimswitchboard.orchestrator.provider;

import java.time.Instant;
import java.util.Optional;

/// How the last reading of a provider's catalogue went.
///
/// @param succeededAt when one was last taken over
/// @param counts what that one brought
/// @param failure why later ones were not; empty when the last was
public record LastSync(Instant attemptedAt, Optional<Instant> succeededAt, Counts counts, Optional<Failure> failure) {

    /// @param offers on sale after it
    /// @param rejected plans that could not be understood
    public record Counts(int offers, int created, int changed, int retired, int rejected) {}

    /// @param reason in lower_snake words
    /// @param since when the first of an unbroken row of failures was
    public record Failure(String reason, String detail, Instant since) {}
}
