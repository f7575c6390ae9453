package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.ProviderId;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;

/// Puts rate cards, rates and rules in the place of those before.
@Singleton
public final class PutPrices {

    private static final int BELIEVED_BELOW = 20;
    private static final int LEAST_PERCENT = 70;

    private final PriceStore store;
    private final ApplicationEventPublisher<PricesChanged> changed;

    PutPrices(PriceStore store, ApplicationEventPublisher<PricesChanged> changed) {
        this.store = store;
        this.changed = changed;
    }

    public Version<ExchangeRates> put(ExchangeRates rates, String by) {
        return told(store.put(rates, by));
    }

    public Version<PriceRules> put(PriceRules rules, String by) {
        return told(store.put(rules, by));
    }

    public Version<RateCard> put(ProviderId provider, RateCard card, String by) {
        return told(store.put(provider, card, by));
    }

    private <T> Version<T> told(Version<T> stored) {
        changed.publishEvent(new PricesChanged());
        return stored;
    }

    /// Whether `after` lines look like the whole of a card that had `before`: a file may have been cut off.
    public static boolean plausible(int before, int after) {
        return before < BELIEVED_BELOW || after * 100L >= before * (long) LEAST_PERCENT;
    }
}
