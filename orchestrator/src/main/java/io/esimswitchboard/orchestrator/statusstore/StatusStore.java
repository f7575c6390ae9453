package io.esimswitchboard.orchestrator.statusstore;

import io.esimswitchboard.orchestrator.id.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The live state of orders and their event log, read side by side.
public interface StatusStore {

    /// The orders after `after`, by id, at most `max`.
    List<LiveOrder> after(Optional<OrderId> after, int max);

    Optional<LiveOrder> find(OrderId id);

    /// Replays the events of these orders, which are neighbours by id, oldest first, a bounded number at a time.
    Map<OrderId, Replay> replay(List<OrderId> neighbours);

    /// Those of these orders, by id and version, that have moved on since.
    Set<OrderId> moved(Map<OrderId, Integer> versions);

    /// @param version that the state was read at
    record LiveOrder(OrderId id, int version, OrderState state) {}
}
