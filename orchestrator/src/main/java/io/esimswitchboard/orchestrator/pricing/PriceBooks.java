package io.esimswitchboard.orchestrator.pricing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;

/// Makes price books of what is stored. Rates beyond their age are left out: nothing is sold by them.
@Singleton
public final class PriceBooks {

    private final PricingSettings settings;
    private final InstantSource clock;

    public PriceBooks(PricingSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public PriceBook of(StoredPrices stored) {
        return new PriceBook(
                Currency.getInstance(settings.currency()),
                new PriceRule(null, null, settings.marginPercent(), null),
                stored.rules().map(Version::body).orElse(PriceRules.NONE),
                stored.rates().map(Version::body).filter(this::holds).orElseGet(this::none),
                stored.rateCards());
    }

    /// Rates that do not know the platform's currency were put under another one.
    private boolean holds(ExchangeRates rates) {
        return age(rates) != RatesAge.REFUSED && rates.rate(settings.currency()).isPresent();
    }

    private ExchangeRates none() {
        return ExchangeRates.none(settings.currency());
    }

    public RatesAge age(ExchangeRates rates) {
        Instant now = clock.instant();
        if (!now.isBefore(rates.asOf().plus(settings.ratesRefusedAfter()))) {
            return RatesAge.REFUSED;
        }
        return now.isBefore(rates.asOf().plus(settings.ratesStaleAfter())) ? RatesAge.FRESH : RatesAge.STALE;
    }

    /// Whether a book was made by rates that have become too old since.
    public boolean outlived(PriceBook book) {
        return !book.ratesAsOf().equals(Instant.EPOCH)
                && !clock.instant().isBefore(book.ratesAsOf().plus(settings.ratesRefusedAfter()));
    }

    /// The platform's own currency.
    public Currency home() {
        return Currency.getInstance(settings.currency());
    }
}
