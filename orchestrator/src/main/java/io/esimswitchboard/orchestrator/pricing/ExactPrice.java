package io.esimswitchboard.orchestrator.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// A price before it is exchanged and rounded: all its digits, in the currencies that it was made in.
///
/// @param amount in the currency of the cost
/// @param plus in the platform's currency, where a floor is earned and not a margin
public record ExactPrice(BigDecimal amount, Currency currency, BigDecimal plus, Currency home) {

    static ExactPrice of(BigDecimal amount, Currency currency) {
        return new ExactPrice(amount, currency, BigDecimal.ZERO, currency);
    }

    /// How many steps of the tariff's currency it is. One division, rounded up.
    BigDecimal steps(Tariff tariff) {
        BigDecimal from = tariff.rate(currency);
        BigDecimal home = tariff.rate(this.home);
        return amount.multiply(home)
                .add(plus.multiply(from))
                .multiply(tariff.factor())
                .multiply(tariff.rate(tariff.currency()))
                .divide(from.multiply(home).multiply(tariff.step()), 0, RoundingMode.CEILING);
    }
}
