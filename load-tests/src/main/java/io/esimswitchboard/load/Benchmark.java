package io.esimswitchboard.load;

import java.util.List;

/// A question about speed.
public interface Benchmark {

    /// What it is asked for by on the command line, lower-kebab-case.
    String name();

    /// What is measured over what, in one line.
    String question();

    /// How thoroughly it has to be measured for figures.
    default Effort full() {
        return Effort.FULL;
    }

    /// Starts what is needed, measures, and stops it again.
    ///
    /// @throws IllegalStateException when something did not do what was to be measured
    List<Comparison> run(Effort effort);
}
