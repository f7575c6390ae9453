package io.esimswitchboard.orchestrator.routing;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Decisions as the text that is stored beside an order's line.
@Singleton
public final class RoutingDecisions {

    private final JsonMapper json;

    public RoutingDecisions(JsonMapper json) {
        this.json = json;
    }

    public String toJson(RoutingDecision decision) {
        try {
            return json.writeValueAsString(RecordedDecision.of(decision));
        } catch (IOException e) {
            throw new UncheckedIOException("a decision cannot be written", e);
        }
    }

    /// @throws UncheckedIOException when the text is no decision
    public RecordedDecision fromJson(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, RecordedDecision.class), "null is no decision");
        } catch (IOException e) {
            throw new UncheckedIOException("not a decision", e);
        }
    }
}
