package io.esimswitchboard.orchestrator.routing.policy;

/// What decides between offers that are equal in score, price, priority and weight.
public enum TieBreak {
    /// Chance, by the seed: equals get equal shares.
    SEED,
    /// The smaller id: always the same.
    OFFER_ID
}
