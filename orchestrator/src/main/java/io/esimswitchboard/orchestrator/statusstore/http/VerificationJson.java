package io.esimswitchboard.orchestrator.statusstore.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Difference;
import io.esimswitchboard.orchestrator.statusstore.VerifyStatusStore.Findings;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verification found.
///
/// @param moving orders that changed at every look
/// @param differences the first hundred
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record VerificationJson(long orders, long events, long moving, long differenceCount, List<DifferenceJson> differences) {

    /// @param rebuilt what the events tell
    /// @param live what the tables tell
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DifferenceJson(
            String orderId,
            String path,
            @Nullable String rebuilt,
            @Nullable String live) {

        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(
                    difference.order(),
                    difference.path(),
                    difference.rebuilt().orElse(null),
                    difference.live().orElse(null));
        }
    }

    static VerificationJson of(Findings findings) {
        return new VerificationJson(
                findings.orders(),
                findings.events(),
                findings.moving(),
                findings.differences(),
                findings.first().stream().map(DifferenceJson::of).toList());
    }
}
