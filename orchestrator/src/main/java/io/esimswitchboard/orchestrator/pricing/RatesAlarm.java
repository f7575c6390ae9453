package io.esimswitchboard.orchestrator.pricing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Raises the alarm over exchange rates that nobody renews: once when they become stale, once when they are refused.
@Singleton
public final class RatesAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(RatesAlarm.class);

    private final PriceBooks books;
    private final InstantSource clock;
    private final AtomicReference<Optional<ExchangeRates>> rates = new AtomicReference<>(Optional.empty());
    private final AtomicReference<RatesAge> told = new AtomicReference<>(RatesAge.FRESH);

    RatesAlarm(PriceBooks books, InstantSource clock, MeterRegistry meters) {
        this.books = books;
        this.clock = clock;
        meters.gauge("pricing.exchange.rates.age.seconds", this, RatesAlarm::ageSeconds);
    }

    /// @param now those that are stored
    public void watch(Optional<ExchangeRates> now) {
        rates.set(now);
        look();
    }

    /// To be called again and again.
    public void look() {
        RatesAge age = rates.get().map(books::age).orElse(RatesAge.FRESH);
        if (told.getAndSet(age) != age && age != RatesAge.FRESH) {
            LOG.error("exchange rates are {}, {} seconds old", age, (long) ageSeconds());
        }
    }

    private double ageSeconds() {
        return rates.get()
                .map(known -> Duration.between(known.asOf(), clock.instant()).toSeconds())
                .orElse(0L);
    }
}
