package io.esimswitchboard.orchestrator.simulation;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A seed that breaks a promise, with its story if that was kept.
record Failure(long seed, Limits limits, Bug bug, Throwable cause, String story) {

    private static final int FEW_FAULTS = 40;
    private static final int STRIDE = 10;

    /// The same seed with less around it, as long as it breaks a promise: fewer orders, fewer faults, fewer steps.
    Failure shrunk() {
        Failure least = this;
        least = least.among(IntStream.range(1, limits.purchases()), least.limits::withPurchases);
        least = least.among(IntStream.range(0, FEW_FAULTS), least.limits::withFaults);
        least = least.among(IntStream.range(0, limits.steps() / STRIDE).map(i -> i * STRIDE), least.limits::withSteps);
        return Simulation.run(seed, least.limits, bug, true).orElse(least);
    }

    private Failure among(IntStream sizes, IntFunction<Limits> limit) {
        return sizes.mapToObj(limit)
                .flatMap(less -> Simulation.run(seed, less, bug).stream())
                .findFirst()
                .orElse(this);
    }

    @Override
    public String toString() {
        return """
                Seed %d breaks a promise: %s
                %s
                The shortest story found has %s. To repeat it:
                mvn -pl orchestrator -am test -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dsim.seed=%d
                """.formatted(seed, cause, story, limits, seed);
    }
}
