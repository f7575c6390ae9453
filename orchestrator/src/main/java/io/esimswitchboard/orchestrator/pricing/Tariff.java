package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.Currency;

/// What one storefront pays in one currency.
///
/// A price is made in one step, margin, rate and all, and only its end is rounded: up, to a multiple of `step`. So no
/// cent is lost on any way to it, and of two exact prices the higher never becomes the lower.
///
/// @param step the smallest difference between two prices
/// @param factor what the storefront's own margin makes of a price
/// @param rates know `currency` and that of every price asked for
public record Tariff(Currency currency, BigDecimal step, BigDecimal factor, ExchangeRates rates) {

    public Money price(ExactPrice price) {
        return new Money(price.steps(this).multiply(step), currency);
    }

    BigDecimal rate(Currency of) {
        return rates.rate(of.getCurrencyCode())
                .orElseThrow(
                        () -> new IllegalStateException("a price in " + of + ", which has no rate, is not on sale"));
    }
}
