package io.esimswitchboard.orchestrator.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.toolkit.CallEnding;
import io.esimswitchboard.provider.toolkit.CircuitState;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WholesalerCallsTest {

    private static final ProviderId ACME = new ProviderId("acme");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WholesalerCalls calls = new WholesalerCalls(registry, () -> NOW);

    @Test
    void eachCallIsTimedByProviderOperationAndOutcome() {
        calls.ended(ACME, "place_order", CallEnding.ANSWERED, Duration.ofMillis(120));
        calls.ended(ACME, "place_order", CallEnding.MAYBE_SENT, Duration.ofSeconds(20));

        assertThat(registry.get("provider.http.call")
                        .tags("provider", "acme", "operation", "place_order", "outcome", "maybe_sent")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(20);
        assertThat(registry.getMeters()).extracting(Meter::getId).hasSize(2);
    }

    @Test
    void aCircuitIsShownAsItTurns() {
        calls.turned(ACME, "place_order", CircuitState.CLOSED, "");
        assertThat(open()).isZero();

        calls.turned(ACME, "place_order", CircuitState.OPEN, "HTTP 503");

        assertThat(open()).isEqualTo(1);
        assertThat(calls.circuits(ACME))
                .containsExactly(new CircuitView("place_order", CircuitState.OPEN, NOW, "HTTP 503"));
        assertThat(calls.circuits(new ProviderId("other"))).isEmpty();

        calls.turned(ACME, "place_order", CircuitState.HALF_OPEN, "HTTP 503");
        assertThat(open()).isZero();
    }

    private double open() {
        return registry.get("provider.circuit.open")
                .tags("provider", "acme")
                .gauge()
                .value();
    }
}
