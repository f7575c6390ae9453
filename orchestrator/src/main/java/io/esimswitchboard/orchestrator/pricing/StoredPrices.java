package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.ProviderId;
import java.util.Map;
import java.util.Optional;

/// What operators have put last.
public record StoredPrices(
        Optional<Version<ExchangeRates>> rates,
        Optional<Version<PriceRules>> rules,
        Map<ProviderId, Version<RateCard>> rateCards) {

    /// What is stored at first.
    public static final StoredPrices NONE = new StoredPrices(Optional.empty(), Optional.empty(), Map.of());
}
