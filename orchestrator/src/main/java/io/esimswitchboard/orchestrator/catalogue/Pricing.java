package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// From what a provider charges to what a storefront pays.
@Singleton
final class Pricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal factor;

    Pricing(PricingSettings settings) {
        this.factor = settings.marginPercent().add(HUNDRED).movePointLeft(2);
    }

    /// The cost with the margin, rounded up to what can be paid in the currency: no margin is lost by rounding.
    Money sellPrice(Money cost) {
        int minorUnits = Math.max(0, cost.currency().getDefaultFractionDigits());
        return new Money(cost.amount().multiply(factor).setScale(minorUnits, RoundingMode.CEILING), cost.currency());
    }
}
