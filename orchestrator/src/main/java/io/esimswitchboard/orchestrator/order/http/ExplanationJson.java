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
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Decision(
            int item,
            String policy,
            long catalogueVersion,
            @Nullable String chosen,
            @Nullable String cheapestTooDear,
            List<RecordedCandidate> candidates) {

        static Decision of(int item, RecordedDecision decision) {
            return new Decision(
                    item,
                    decision.policy(),
                    decision.catalogueVersion(),
                    decision.chosen(),
                    decision.cheapestTooDear(),
                    decision.candidates());
        }
    }
}
