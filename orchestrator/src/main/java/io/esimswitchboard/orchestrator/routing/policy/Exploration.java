package io.esimswitchboard.orchestrator.routing.policy;

import java.math.BigDecimal;

/// How often another provider than the best one is tried, so that one that has recovered is found again.
///
/// @param percent of the decisions
/// @param maxExtraPercent how much dearer than the best offer the one that is tried may be
public record Exploration(BigDecimal percent, BigDecimal maxExtraPercent) {

    public static final Exploration NEVER = new Exploration(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int PERCENT_IN_MILLIONTHS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isDrawn(Seed seed) {
        return BigDecimal.valueOf(seed.millionth()).compareTo(percent.movePointRight(PERCENT_IN_MILLIONTHS)) < 0;
    }

    boolean affords(BigDecimal price, BigDecimal best) {
        return price.multiply(HUNDRED).compareTo(best.multiply(HUNDRED.add(maxExtraPercent))) <= 0;
    }
}
