package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.provider.Iccid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Moving claims, never backwards. Inside a transaction that holds the order; what is answered has to be told of in it,
/// and is empty when nothing has moved.
public interface ClaimStatuses {

    /// The claim has become an eSIM; once more when its ICCID comes to be known later.
    ///
    /// @param at by the provider's clock
    Optional<Fact> redeem(ClaimId claim, Optional<Iccid> iccid, Instant at, Instant now);

    /// @param at by the provider's clock, or ours where we reckon it
    Optional<Fact> end(ClaimId claim, ClaimStatus status, Instant at, Instant now);

    /// Claims that can no longer be redeemed and do not say so yet, at most `max`.
    List<Expired> expired(Instant now, int max);

    /// @param at when its time ran out
    record Expired(OrderId order, ClaimId claim, Instant at) {}
}
