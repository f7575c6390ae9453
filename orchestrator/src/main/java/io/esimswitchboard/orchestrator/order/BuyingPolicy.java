package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.Money;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// How long and how dear units may be bought.
///
/// @param deadline after this long nothing new is bought for an order
/// @param rerouteBudgetPercent how much dearer than the promised price a later offer may be sold elsewhere, where the
///     order states no ceiling of its own
/// @param marginFloorPercent the margin that a later offer has to leave of the promised price; -100 allows a loss as
///     large as the price
@ConfigurationProperties("orders")
record BuyingPolicy(
        @Bindable(defaultValue = "1h") Duration deadline,
        @Bindable(defaultValue = "100") int rerouteBudgetPercent,
        @Bindable(defaultValue = "-100") int marginFloorPercent) {

    /// What a later offer may be sold for at most.
    Money ceiling(Money promised) {
        return percent(promised, 100 + rerouteBudgetPercent);
    }

    /// Whether buying at `cost` what was promised at `promised` keeps the margin.
    ///
    /// @param cost in the currency of the promise
    boolean affords(BigDecimal cost, Money promised) {
        return cost.compareTo(percent(promised, 100 - marginFloorPercent).amount()) <= 0;
    }

    private static Money percent(Money money, int percent) {
        BigDecimal amount = money.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return new Money(amount.setScale(money.amount().scale(), RoundingMode.DOWN), money.currency());
    }
}
