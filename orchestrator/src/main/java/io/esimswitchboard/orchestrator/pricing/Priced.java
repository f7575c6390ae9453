package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.PlanCost;

/// A plan with its price.
///
/// @param cost by contract where there is one, else as the wholesaler's API says
/// @param rank compares prices of all currencies: millionths of the platform's currency, rounded up
public record Priced(PlanCost cost, ExactPrice price, long rank) {}
