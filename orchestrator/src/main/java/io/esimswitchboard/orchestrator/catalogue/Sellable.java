package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.pricing.Priced;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanTerms;

/// An available offer with the package it fills and the price it was given.
///
/// @param terms its own; the package's are what all of its offers keep
public record Sellable(EsimPackage esimPackage, Offer offer, PlanTerms terms, Priced priced) {

    public Money price(Tariff tariff) {
        return tariff.price(priced.price());
    }
}
