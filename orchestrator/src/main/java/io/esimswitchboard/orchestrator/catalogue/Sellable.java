package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.pricing.Priced;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.provider.Money;

/// An available offer with the package it fills and the price it was given.
public record Sellable(EsimPackage esimPackage, Offer offer, Priced priced) {

    public Money price(Tariff tariff) {
        return tariff.price(priced.price());
    }
}
