package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderFilter;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.order.OrderWatch;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads orders from MySQL.
@Singleton
final class MySqlOrderQueries implements OrderQueries {

    /// Above every id.
    private static final byte[] NEWEST = Uuids.bytes(new UUID(-1L, -1L));

    private final OrderTables tables;
    private final MySqlOrders orders;
    private final LineStore lines;
    private final EventLog events;
    private final OrderWatch watch;

    MySqlOrderQueries(OrderTables tables, MySqlOrders orders, LineStore lines, EventLog events, OrderWatch watch) {
        this.tables = tables;
        this.orders = orders;
        this.lines = lines;
        this.events = events;
        this.watch = watch;
    }

    @Override
    public Optional<Order> find(TenantId tenant, OrderId id) {
        return tables.findOrder(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid()))
                .map(row -> orders.assemble(List.of(row)).getFirst());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.load(id);
    }

    @Override
    public List<OrderEvent> events(OrderId id, long sequence, int limit) {
        return events.after(Uuids.bytes(id.uuid()), sequence, limit);
    }

    @Override
    public List<Order> list(TenantId tenant, OrderFilter filter, Optional<OrderId> before, int limit) {
        return orders.assemble(tables.list(
                Uuids.bytes(tenant.uuid()),
                filter.reference().orElse(null),
                filter.status().map(Enum::name).orElse(null),
                filter.createdAfter().orElse(null),
                before.map(id -> Uuids.bytes(id.uuid())).orElse(NEWEST),
                limit));
    }

    @Override
    public String decision(LineId id) {
        return lines.decision(id);
    }

    @Override
    public void awaitChange(OrderId id, int version, Duration patience) {
        watch.await(id, version, patience);
    }
}
