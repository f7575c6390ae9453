package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.ProviderId;

/// Where rate cards, rates and rules are kept, every version of them. A new one and its line in the audit are one
/// transaction, which also makes every instance load the catalogue anew.
public interface PriceStore {

    /// All that hold now; within a transaction, as of that.
    StoredPrices load();

    /// @param by the first characters of the operator's key
    Version<ExchangeRates> put(ExchangeRates rates, String by);

    Version<PriceRules> put(PriceRules rules, String by);

    Version<RateCard> put(ProviderId provider, RateCard card, String by);
}
