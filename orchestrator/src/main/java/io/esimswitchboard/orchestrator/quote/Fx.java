package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// The exchange rate of a quote.
///
/// @param base by its code
/// @param rate how much of the quote's currency was worth one of the base
/// @param source who said so
/// @param asOf when it was so
public record Fx(String base, BigDecimal rate, String source, Instant asOf) {

    static Optional<Fx> of(Tariff tariff) {
        ExchangeRates rates = tariff.rates();
        return Optional.of(rates)
                .filter(ExchangeRates::known)
                .flatMap(known -> known.rate(tariff.currency().getCurrencyCode()))
                .map(rate -> new Fx(rates.base(), rate, rates.source(), rates.asOf()));
    }
}
