package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.id.LineId;
import java.util.Optional;

/// What a change of an order does to its reconciliation cases.
public sealed interface CaseChange {

    /// Nothing proves what became of an attempt; a person has to find out.
    record Opened(CaseId id, LineId line, AttemptId attempt) implements CaseChange {}

    /// @param decision in a word
    /// @param by the operator's key by its hint, or what the platform learned it from
    record Closed(CaseId id, String decision, String by, Optional<String> note) implements CaseChange {}
}
