package io.esimswitchboard.provider;

/// What one unit of a plan costs us.
public record PlanCost(Money price, Source source) {

    public PlanCost {
        if (price.amount().signum() < 0) {
            throw new IllegalArgumentException("negative cost " + price);
        }
    }

    /// Where the price stands.
    public enum Source {
        PROVIDER_API,
        RATE_CARD
    }
}
