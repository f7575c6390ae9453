package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.CaseId;
import java.util.List;
import java.util.Optional;

/// Reading reconciliation cases.
public interface Cases {

    Optional<ReconciliationCase> find(CaseId id);

    /// Oldest first, after `after` when that is given.
    ///
    /// @param open only those still open, or only those resolved; empty for both
    List<ReconciliationCase> list(Optional<Boolean> open, Optional<CaseId> after, int limit);
}
