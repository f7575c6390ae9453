package io.esimswitchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// That the benchmarks work. What they measure is for a quiet machine.
final class BenchmarksTest {

    static List<Benchmark> all() {
        return Benchmarks.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBenchmarkMeasuresBothSides(Benchmark benchmark) {
        List<Comparison> comparisons = benchmark.run(Effort.SMOKE);

        assertThat(comparisons).isNotEmpty().allSatisfy(one -> {
            assertThat(one.ratios()).hasSize(Effort.SMOKE.rounds()).allMatch(ratio -> ratio > 0);
            assertThat(one.reference().calls()).isPositive();
            assertThat(one.measured().calls()).isPositive();
        });
        assertThat(Table.of(benchmark, Effort.SMOKE, comparisons)).contains(benchmark.question());
    }
}
