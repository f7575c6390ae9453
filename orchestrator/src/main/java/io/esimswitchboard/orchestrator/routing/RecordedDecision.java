package io.esimswitchboard.orchestrator.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [RoutingDecision] as JSON.
///
/// @param chosen the first candidate's offer, when that is eligible
/// @param cheapestTooDear an amount with its currency, such as `4.50 USD`
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordedDecision(
        String policy,
        long catalogueVersion,
        Instant decidedAt,
        @Nullable String chosen,
        @Nullable String cheapestTooDear,
        List<RecordedCandidate> candidates) {

    public static RecordedDecision of(RoutingDecision decision) {
        return new RecordedDecision(
                decision.policy(),
                decision.catalogueVersion(),
                decision.decidedAt(),
                decision.ranked().stream()
                        .findFirst()
                        .map(offer -> offer.id().toString())
                        .orElse(null),
                decision.cheapestTooDear().map(Object::toString).orElse(null),
                decision.candidates().stream().map(RecordedCandidate::of).toList());
    }
}
