package io.esimswitchboard.orchestrator.provider.health;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// How an account has served of late, the newest counting most.
///
/// @param score as in [io.esimswitchboard.orchestrator.provider.HealthScores]
/// @param orders how many that rests on, the old ones counted for the part they still weigh
/// @param successShare of the orders that left, those that were delivered and never in doubt; empty while there were
/// too
///     few
/// @param deliveryP50 half of the deliveries took no longer, to within a fifth
/// @param deliveryP95 19 of 20 did not
/// @param webhookLoss of the calls that should have come, those that did not come in time
public record ProviderHealth(
        BigDecimal score,
        BigDecimal orders,
        Optional<BigDecimal> successShare,
        Optional<Duration> deliveryP50,
        Optional<Duration> deliveryP95,
        Optional<BigDecimal> webhookLoss) {

    /// Of which nothing is known.
    public static final ProviderHealth UNKNOWN = new ProviderHealth(
            BigDecimal.ONE, BigDecimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
