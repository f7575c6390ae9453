package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.order.Fact;
import java.time.Instant;
import java.util.Optional;

/// Moving the two statuses of an eSIM, each by itself and never backwards. Inside a transaction that holds the order;
/// what is answered has to be told of in it, and is empty when nothing has moved.
public interface EsimStatuses {

    /// @param at by the provider's clock
    Optional<Fact> moveService(EsimId esim, ServiceStatus status, Instant at, Instant now);

    /// @param at by the provider's clock
    Optional<Fact> moveProfile(EsimId esim, ProfileStatus status, Instant at, Instant now);
}
