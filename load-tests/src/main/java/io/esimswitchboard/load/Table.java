package io.esimswitchboard.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A benchmark's figures on one page.
final class Table {

    private static final String HEAD = "%-12s %7s  %18s  %14s  %22s  %22s  %9s"
            .formatted(
                    "", "at once", "ratio (min-max)", "demanded, p99", "reference p50/p99", "subject p50/p99", "calls");

    private Table() {}

    static String of(Benchmark benchmark, Effort effort, List<Comparison> comparisons) {
        Stream<String> top = Stream.of(
                benchmark.name() + ": " + benchmark.question(),
                "%d rounds of %d ms for each side in turns; ratio of mean times, median of the rounds; times in µs"
                        .formatted(effort.rounds(), effort.round().toMillis()),
                "Java %s, %d processors"
                        .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors()),
                "",
                HEAD);
        return Stream.concat(top, comparisons.stream().map(Table::row)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Comparison one) {
        String ratio = String.format(
                Locale.ROOT,
                "%.2f (%.2f-%.2f)",
                one.ratio(),
                one.ratios().getFirst(),
                one.ratios().getLast());
        return String.format(
                Locale.ROOT,
                "%-12s %7d  %18s  %14s  %22s  %22s  %9d%s",
                one.subject(),
                one.threads(),
                ratio,
                demanded(one.demand()),
                times(one.reference()),
                times(one.measured()),
                one.measured().calls(),
                one.holds() ? "" : "  TOO SLOW");
    }

    private static String demanded(Demand demand) {
        String ratio = String.format(Locale.ROOT, "< %.1f", demand.ratio());
        return demand.p99()
                .map(most -> ratio + String.format(Locale.ROOT, ", %.0f", micros(most)))
                .orElse(ratio);
    }

    private static String times(Times times) {
        return String.format(Locale.ROOT, "%.0f / %.0f", micros(times.median()), micros(times.p99()));
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1_000.0;
    }
}
