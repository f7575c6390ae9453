package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OrderId;
import java.util.Collection;
import java.util.Map;

/// The versions that orders have by now.
public interface OrderVersions {

    /// Those of the orders that exist.
    Map<OrderId, Integer> of(Collection<OrderId> orders);
}
