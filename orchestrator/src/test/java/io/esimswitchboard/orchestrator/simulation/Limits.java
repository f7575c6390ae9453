package io.esimswitchboard.orchestrator.simulation;

/// How long and how bad a run may get; made smaller to find the shortest story of a failure.
///
/// @param purchases how many orders the storefront wants
/// @param faults after so many the weather is fine
/// @param steps how often the scheduler chooses before the faults end
record Limits(int purchases, int faults, int steps) {

    static final Limits WIDE = new Limits(4, 1_000, 160);

    Limits withPurchases(int less) {
        return new Limits(less, faults, steps);
    }

    Limits withFaults(int less) {
        return new Limits(purchases, less, steps);
    }

    Limits withSteps(int less) {
        return new Limits(purchases, faults, less);
    }
}
