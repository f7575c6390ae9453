package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// What one storefront pays in one currency.
///
/// A price is made in one step, margin, rate and all, and only its end is rounded: up, to a multiple of `step`. So no
/// cent is lost on any way to it, and of two exact prices the higher never becomes the lower.
///
/// @param step the smallest difference between two prices
/// @param factor what the storefront's own margin makes of a price
/// @param rates know `currency` and that of every price asked for
public record Tariff(Currency currency, BigDecimal step, BigDecimal factor, ExchangeRates rates) {

    private static final BigDecimal FINEST = BigDecimal.ONE.movePointLeft(6);

    public Money price(ExactPrice price) {
        return new Money(price.steps(this).multiply(step), currency);
    }

    /// What an amount comes to without any margin, rounded up to the sixth digit; empty where nobody knows.
    public Optional<BigDecimal> comesTo(Money amount) {
        return comesTo(ExactPrice.of(amount.amount(), amount.currency()));
    }

    public Optional<BigDecimal> comesTo(ExactPrice amount) {
        Tariff exact = new Tariff(currency, FINEST, BigDecimal.ONE, rates);
        return Optional.of(amount)
                .filter(known -> knows(known.currency()) && knows(known.home()))
                .map(known -> known.steps(exact).multiply(FINEST));
    }

    private boolean knows(Currency other) {
        return rates.rate(other.getCurrencyCode()).isPresent();
    }

    BigDecimal rate(Currency of) {
        return rates.rate(of.getCurrencyCode())
                .orElseThrow(
                        () -> new IllegalStateException("a price in " + of + ", which has no rate, is not on sale"));
    }
}
