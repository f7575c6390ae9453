package io.esimswitchboard.orchestrator.pricing;

/// Tells this instance that an operator has changed something here; the others find out by themselves.
public record PricesChanged() {}
