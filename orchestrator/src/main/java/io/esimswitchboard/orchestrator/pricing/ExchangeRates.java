package io.esimswitchboard.orchestrator.pricing;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What currencies were worth at one moment.
///
/// @param base by its code
/// @param rates how much of a currency, by its code, is worth one of the base
/// @param source who said so
/// @param asOf when it was so
@Serdeable
public record ExchangeRates(String base, Map<String, BigDecimal> rates, String source, Instant asOf) {

    public ExchangeRates {
        rates.forEach((code, rate) -> {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("rate of " + code + " is not positive: " + rate);
            }
        });
        rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    }

    /// Where nothing is exchanged.
    static ExchangeRates none(String home) {
        return new ExchangeRates(home, Map.of(), "none", Instant.EPOCH);
    }

    /// Whether anybody said so.
    public boolean known() {
        return !asOf.equals(Instant.EPOCH);
    }

    /// How much of the currency is worth one of the base; empty when nobody knows.
    public Optional<BigDecimal> rate(String code) {
        return code.equals(base) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(code));
    }
}
