package io.esimswitchboard.orchestrator.order;

import java.util.List;

/// Told within this instance once an order it has written is committed. Only a hint: other instances write too.
///
/// @param order as it is now
/// @param attempts those that have come to another state
public record OrderMoved(Order order, List<AttemptMoved> attempts) {

    /// @param before as it was
    /// @param after as it is now
    public record AttemptMoved(StoredAttempt before, StoredAttempt after) {}
}
