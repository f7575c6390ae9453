package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.Money;

/// The most that a storefront wants to pay. Comparing ranks is enough for all prices but those next to it.
///
/// @param rank the greatest that a price below it can have
public record Ceiling(Tariff tariff, Money most, long rank) {

    public boolean admits(Priced priced) {
        return priced.rank() == rank ? !tariff.price(priced.price()).exceeds(most) : priced.rank() < rank;
    }
}
