package io.esimswitchboard.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/// Two ways to spend time, measured in turns, so that what else happens on the machine happens to both.
///
/// @param subject its name in the table
public record Contest(String subject, Demand demand, Work reference, Work measured) {

    private static final int WARM_UPS = 4;

    /// Measures once for each concurrency.
    public List<Comparison> run(Effort effort) {
        return run(effort, System::nanoTime);
    }

    List<Comparison> run(Effort effort, LongSupplier nanoTime) {
        warmUp(new Round(effort.mostThreads(), effort.warmUp().dividedBy(WARM_UPS), nanoTime));
        return effort.concurrency().stream()
                .map(threads -> compare(effort, threads, nanoTime))
                .toList();
    }

    private Comparison compare(Effort effort, int threads, LongSupplier nanoTime) {
        Round round = new Round(threads, effort.round(), nanoTime);
        Histogram ofReference = Round.noTimes();
        Histogram ofMeasured = Round.noTimes();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < effort.rounds(); i++) {
            boolean referenceFirst = i % 2 == 0;
            Histogram one = round.of(referenceFirst ? reference : measured);
            Histogram other = round.of(referenceFirst ? measured : reference);
            ofReference.add(referenceFirst ? one : other);
            ofMeasured.add(referenceFirst ? other : one);
            ratios.add(referenceFirst ? ratio(one, other) : ratio(other, one));
        }
        return new Comparison(subject, threads, demand, ratios, Times.of(ofReference), Times.of(ofMeasured));
    }

    private void warmUp(Round round) {
        for (int i = 0; i < WARM_UPS; i++) {
            var _ = round.of(reference);
            var _ = round.of(measured);
        }
    }

    private static double ratio(Histogram reference, Histogram measured) {
        return measured.getMean() / reference.getMean();
    }
}
