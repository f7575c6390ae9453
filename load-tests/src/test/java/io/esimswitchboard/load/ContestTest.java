package io.esimswitchboard.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ContestTest {

    private static final Effort EFFORT = new Effort(Duration.ofNanos(40), 3, Duration.ofNanos(600), List.of(1));

    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void theRatioIsThatOfTheTimesOfACall() {
        Contest contest = new Contest(
                "three for one", Demand.ratio(2), () -> nanoTime.addAndGet(20), () -> nanoTime.addAndGet(60));

        Comparison comparison = contest.run(EFFORT, nanoTime::get).getFirst();

        assertThat(comparison.ratios()).containsExactly(3.0, 3.0, 3.0);
        assertThat(comparison.reference()).isEqualTo(times(90, 20));
        assertThat(comparison.measured()).isEqualTo(times(30, 60));
        assertThat(comparison.holds()).isFalse();
    }

    @Test
    void theMedianOfTheRoundsIsHeldAgainstWhatIsDemanded() {
        Times any = times(1, 1);

        assertThat(new Comparison("slow", 1, Demand.ratio(1.3), List.of(9.0, 1.31, 1.0), any, any).holds())
                .isFalse();
        assertThat(new Comparison("fine", 1, Demand.ratio(1.3), List.of(9.0, 1.29, 1.0), any, any).holds())
                .isTrue();
    }

    @Test
    void aTimeThatIsDemandedIsThatOfOneCallAfterTheOther() {
        Demand demand = Demand.ratio(2).within(Duration.ofNanos(50));

        assertThat(new Comparison("slow", 1, demand, List.of(1.0), times(1, 51), times(1, 51)).holds())
                .isFalse();
        assertThat(new Comparison("fine", 1, demand, List.of(1.0), times(1, 50), times(1, 50)).holds())
                .isTrue();
        assertThat(new Comparison("many", 16, demand, List.of(1.0), times(1, 51), times(1, 51)).holds())
                .isTrue();
    }

    @Test
    void workThatFailsEndsTheBenchmark() {
        Contest contest = new Contest("broken", Demand.ratio(1), () -> nanoTime.addAndGet(20), () -> {
            throw new IllegalStateException("no order");
        });

        assertThatThrownBy(() -> contest.run(EFFORT, nanoTime::get)).hasMessageContaining("no order");
    }

    private static Times times(long calls, long nanos) {
        Duration each = Duration.ofNanos(nanos);
        return new Times(calls, each, each, each);
    }
}
