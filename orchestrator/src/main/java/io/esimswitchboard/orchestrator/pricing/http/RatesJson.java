package io.esimswitchboard.orchestrator.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.RatesAge;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Exchange rates as they are stored.
///
/// @param age `fresh`, `stale` or `refused`
/// @param rates what one of the base is worth
/// @param hiddenOffers by currency, how many offers are not shown for want of a rate
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record RatesJson(
        long version,
        Instant createdAt,
        String createdBy,
        String base,
        String source,
        Instant asOf,
        long ageSeconds,
        String age,
        Map<String, String> rates,
        Map<String, Integer> hiddenOffers) {

    static RatesJson of(Version<ExchangeRates> rates, Instant now, RatesAge age, Map<String, Integer> hidden) {
        ExchangeRates body = rates.body();
        Map<String, String> texts = new TreeMap<>();
        body.rates().forEach((code, rate) -> texts.put(code, rate.toPlainString()));
        return new RatesJson(
                rates.number(),
                rates.createdAt(),
                rates.createdBy(),
                body.base(),
                body.source(),
                body.asOf(),
                Duration.between(body.asOf(), now).toSeconds(),
                age.name().toLowerCase(Locale.ROOT),
                texts,
                hidden);
    }
}
