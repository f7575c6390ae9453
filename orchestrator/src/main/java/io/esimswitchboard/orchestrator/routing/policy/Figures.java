package io.esimswitchboard.orchestrator.routing.policy;

import java.math.BigDecimal;
import java.util.Optional;

/// What is known of a candidate at the moment of the decision. All amounts are in the currency of the price.
///
/// @param cost exchanged where the provider charges in another currency
/// @param priority the smaller the better
/// @param health 0 to 1
/// @param pricePerGb empty where nobody knows how much data it is
/// @param balance what is left on the account; empty where nobody knows
public record Figures(
        BigDecimal price,
        BigDecimal cost,
        int priority,
        int weight,
        BigDecimal health,
        Optional<BigDecimal> pricePerGb,
        Optional<BigDecimal> balance) {}
