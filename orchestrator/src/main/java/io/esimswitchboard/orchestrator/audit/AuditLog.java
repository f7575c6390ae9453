package io.esimswitchboard.orchestrator.audit;

import io.esimswitchboard.orchestrator.id.AuditId;
import java.util.List;
import java.util.Optional;

/// Where it is kept who changed what.
public interface AuditLog {

    /// Within the transaction of the change itself, so that neither is without the other.
    ///
    /// @param subject at most 190 characters; of `detail`, the first 500 are kept
    void record(String actor, String action, String subject, String detail);

    /// The newest first.
    ///
    /// @param before only older ones than this
    List<AuditEntry> newest(Optional<AuditId> before, int limit);
}
