package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Instant;
import java.util.Optional;

/// A doubt that a person has to look into, or had to.
///
/// @param resolution how it ended; empty while it is open
public record ReconciliationCase(CaseId id, Subject subject, Instant openedAt, Optional<Resolution> resolution) {

    public record Subject(TenantId tenant, OrderId order, LineId line, AttemptId attempt) {}

    /// @param decision in a word
    /// @param by the operator's key by its hint, or what the platform learned it from
    public record Resolution(Instant at, String decision, String by, Optional<String> note) {}
}
