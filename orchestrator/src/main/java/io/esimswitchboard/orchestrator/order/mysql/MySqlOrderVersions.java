package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.OrderVersions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// The version column, by primary key.
@Singleton
final class MySqlOrderVersions implements OrderVersions {

    private final OrderTables tables;

    MySqlOrderVersions(OrderTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<OrderId, Integer> of(Collection<OrderId> orders) {
        return tables.versions(orders.stream().map(id -> Uuids.bytes(id.uuid())).toList()).stream()
                .collect(Collectors.toMap(row -> new OrderId(Uuids.fromBytes(row.id())), VersionRow::version));
    }
}
