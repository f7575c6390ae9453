package io.esimswitchboard.orchestrator.provider.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.provider.CircuitView;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Locale;

/// Whether calls of an operation are let through: `closed`, `open` or `half_open`.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record CircuitJson(String operation, String state, Instant since, String reason) {

    static CircuitJson of(CircuitView circuit) {
        return new CircuitJson(
                circuit.operation(),
                circuit.state().name().toLowerCase(Locale.ROOT),
                circuit.since(),
                circuit.reason());
    }
}
