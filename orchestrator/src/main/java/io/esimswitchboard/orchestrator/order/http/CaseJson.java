package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.order.ReconciliationCase;
import io.esimswitchboard.orchestrator.order.ReconciliationCase.Resolution;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reconciliation case.
///
/// @param resolvedBy the operator's key by its hint, or what the platform learned it from
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseJson(
        String id,
        String status,
        String tenantId,
        String orderId,
        String lineId,
        String attemptId,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String decision,
        @Nullable String resolvedBy,
        @Nullable String note) {

    static CaseJson of(ReconciliationCase shown) {
        return new CaseJson(
                shown.id().toString(),
                shown.resolution().isPresent() ? "resolved" : "open",
                shown.subject().tenant().toString(),
                shown.subject().order().toString(),
                shown.subject().line().toString(),
                shown.subject().attempt().toString(),
                shown.openedAt(),
                shown.resolution().map(Resolution::at).orElse(null),
                shown.resolution().map(Resolution::decision).orElse(null),
                shown.resolution().map(Resolution::by).orElse(null),
                shown.resolution().flatMap(Resolution::note).orElse(null));
    }
}
