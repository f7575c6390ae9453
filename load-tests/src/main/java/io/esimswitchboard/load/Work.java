package io.esimswitchboard.load;

/// What is measured: one call of it is one measurement. Called by many virtual threads at once.
@FunctionalInterface
public interface Work {

    /// @throws RuntimeException when it did not do what is to be measured, which ends the benchmark
    void once();
}
