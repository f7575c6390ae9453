package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import java.time.Instant;
import java.util.List;

/// Moving the status of what was delivered.
public interface DeliveryStatuses {

    /// Moves what `attempt` delivered as `notice` says, never backwards. Answers what is to be told of it, nothing when
    /// it was known.
    ///
    /// @param key by which the provider named it; one attempt may have delivered several claims
    List<Fact> apply(AttemptId attempt, OrderKey key, ProviderNotice notice, Instant now);
}
