package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.EsimOrder;
import java.time.Instant;
import java.util.Optional;

/// Surplus units: offered back to their providers, and sold again where those do not take them.
public interface Stock {

    /// Records what came to be surplus by a change, and what the providers said to taking it back, inside the change's
    /// transaction. Units are offered back first.
    void save(Change change);

    /// Whether there seems to be a unit of exactly this offer. Asked for every attempt, so it is answered from memory
    /// and is
    /// a moment late.
    boolean seemsToHave(Choice choice);

    /// Takes a unit of exactly this offer for an attempt, inside the caller's transaction. No unit is taken twice.
    Optional<EsimOrder> take(Choice choice, OrderId order, AttemptId attempt, Instant now);
}
