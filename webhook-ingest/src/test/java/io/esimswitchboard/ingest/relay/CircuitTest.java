package io.esimswitchboard.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CircuitTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final Circuit circuit = new Circuit(nanos::get);

    @Test
    void afterAFailureItAllowsNothingForASecondThenOneTry() {
        circuit.record(false);
        assertThat(circuit.allows()).isFalse();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(circuit.allows()).isTrue();
        assertThat(circuit.allows()).isFalse();
    }

    @Test
    void aSuccessCloses() {
        circuit.record(false);
        circuit.record(true);

        assertThat(circuit.allows()).isTrue();
        assertThat(circuit.allows()).isTrue();
    }
}
