package io.esimswitchboard.simulators.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {

    @Test
    void drawsHaveTheMedianAndThe99thPercentileAskedFor() {
        Latency latency = Latency.of(Json.object().put("p50_ms", 120).put("p99_ms", 380));
        var random = new Random(1);

        long[] millis = IntStream.range(0, 20_000)
                .mapToLong(_ -> latency.next(random).toMillis())
                .sorted()
                .toArray();

        assertThat(millis[10_000]).isBetween(115L, 125L);
        assertThat(millis[19_800]).isBetween(350L, 410L);
    }

    @Test
    void noneIsNoLatency() {
        assertThat(Latency.of(TextNode.valueOf("none")).next(new Random(1))).isEqualTo(Duration.ZERO);
    }
}
