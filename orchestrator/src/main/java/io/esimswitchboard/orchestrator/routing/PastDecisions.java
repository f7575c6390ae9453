package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.LineId;
import java.util.List;
import java.util.UUID;

/// The decisions that orders were placed by.
public interface PastDecisions {

    /// @param json as [RoutingDecisions] writes it
    record PastDecision(LineId line, String json) {}

    /// In the order of the lines' ids, which is that of time; at most `limit`.
    ///
    /// @param after only lines behind this
    /// @param before only lines before this
    List<PastDecision> between(UUID after, UUID before, int limit);
}
