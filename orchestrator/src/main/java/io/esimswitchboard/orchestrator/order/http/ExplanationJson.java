package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.routing.RecordedCandidate;
import io.esimswitchboard.orchestrator.routing.RecordedDecision;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The decisions that an order request would lead to.
@Serdeable(naming = SnakeCaseStrategy.class)
record ExplanationJson(List<Decision> decisions) {

    /// @param item which item of the request, from 0
    /// @param policy by its id; `price-first/1` where none is active
    /// @param rule of the policy
    /// @param seed of all chance in it
    /// @param explored whether the choice was made by chance and not by the score
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Decision(
            int item,
            String policy,
            @Nullable String rule,
            @Nullable String seed,
            boolean explored,
            long catalogueVersion,
            @Nullable String chosen,
            @Nullable String cheapestTooDear,
            List<RecordedCandidate> candidates) {

        static Decision of(int item, RecordedDecision decision) {
            return new Decision(
                    item,
                    decision.policy(),
                    decision.rule(),
                    decision.seed(),
                    decision.explored(),
                    decision.catalogueVersion(),
                    decision.chosen(),
                    decision.cheapestTooDear(),
                    decision.candidates());
        }
    }
}
