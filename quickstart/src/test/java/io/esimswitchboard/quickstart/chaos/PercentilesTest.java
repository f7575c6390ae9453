package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {

    @Test
    void aPercentileIsATimeThatWasMeasured() {
        Percentiles times = Percentiles.of(IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis));

        assertThat(times.at(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(times.at(99)).isEqualTo(Duration.ofMillis(198));
        assertThat(times.text()).isEqualTo("p50 0.100 s, p99 0.198 s, longest 0.200 s");
    }

    @Test
    void nothingTookNoTime() {
        assertThat(Percentiles.of(Stream.of()).at(99)).isEqualTo(Duration.ZERO);
    }
}
