package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import java.util.OptionalInt;

/// What a provider says of a plan beyond the package it fills.
///
/// @param name the provider's own, for operators
public record Listing(
        PlanId plan,
        String name,
        DeliverableKind deliverable,
        PlanCost cost,
        OptionalInt installWindowDays,
        boolean topUpSupported) {

    static Listing of(Plan plan) {
        return new Listing(
                plan.id(),
                plan.name(),
                plan.terms().deliverable(),
                plan.cost(),
                plan.terms().installWindowDays(),
                plan.terms().topUpSupported());
    }
}
