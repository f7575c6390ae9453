package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on events and on what Kafka has still to be told.
@JdbcRepository(dialect = Dialect.MYSQL)
interface EventTables extends GenericRepository<EventRow, byte[]> {

    @Query("""
            INSERT INTO order_event (order_id, sequence, id, tenant_id, type, occurred_at, recorded_at, data, cause)
            VALUES (:orderId, :sequence, :id, :tenantId, :type, :occurredAt, :recordedAt, :data, :cause)
            """)
    void insertEvents(Iterable<EventRow> rows);

    @Query("""
            SELECT * FROM order_event WHERE order_id = :orderId AND sequence > :sequence ORDER BY sequence LIMIT :max
            """)
    List<EventRow> eventsOf(byte[] orderId, long sequence, int max);
}
