package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.OrderLocks;
import jakarta.inject.Singleton;

/// The lock on an order's row, which every change of an order takes first.
@Singleton
final class MySqlOrderLocks implements OrderLocks {

    private final OrderTables orders;

    MySqlOrderLocks(OrderTables orders) {
        this.orders = orders;
    }

    @Override
    public void lock(OrderId id) {
        orders.lockVersion(Uuids.bytes(id.uuid()));
    }
}
