package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reading orders. Another tenant's order is as absent as one that never existed.
public interface OrderQueries {

    Optional<Order> find(TenantId tenant, OrderId id);

    /// For operators.
    Optional<Order> find(OrderId id);

    /// The order's events after `sequence`, oldest first, at most `limit`.
    List<OrderEvent> events(OrderId id, long sequence, int limit);

    /// A tenant's orders, newest first, older than `before` when that is given.
    List<Order> list(TenantId tenant, OrderFilter filter, Optional<OrderId> before, int limit);

    /// The routing decision of a line as it was stored, JSON.
    String decision(LineId id);

    /// Blocks until the order has a version above `version` or `patience` has passed; answers at once where it has.
    void awaitChange(OrderId id, int version, Duration patience);
}
