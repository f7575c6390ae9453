package io.esimswitchboard.load;

import java.util.List;

/// How a subject did against its reference.
///
/// @param ratios of the mean time of a call, one for each pair of rounds
public record Comparison(
        String subject, int threads, Demand demand, List<Double> ratios, Times reference, Times measured) {

    public Comparison {
        ratios = ratios.stream().sorted().toList();
    }

    /// The median of the rounds.
    public double ratio() {
        return ratios.get(ratios.size() / 2);
    }

    public boolean holds() {
        return demand.isMetBy(this);
    }
}
