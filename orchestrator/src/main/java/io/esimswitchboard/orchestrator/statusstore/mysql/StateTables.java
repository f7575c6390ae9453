package io.esimswitchboard.orchestrator.statusstore.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements that read where orders stand, and nothing secret.
@JdbcRepository(dialect = Dialect.MYSQL)
interface StateTables extends GenericRepository<HeadRow, byte[]> {

    @Query("SELECT id, status, version, last_sequence FROM orders WHERE id > :after ORDER BY id LIMIT :max")
    List<HeadRow> headsAfter(byte[] after, int max);

    @Query("SELECT id, status, version, last_sequence FROM orders WHERE id IN (:ids)")
    List<HeadRow> heads(@Expandable List<byte[]> ids);

    @Query("""
            SELECT id, order_id, status, fulfilled_quantity, reason FROM order_line WHERE order_id IN (:orderIds)
            """)
    List<LineStateRow> lines(@Expandable List<byte[]> orderIds);

    @Query("SELECT order_id, line_id, unit, number, state FROM attempt WHERE order_id IN (:orderIds)")
    List<AttemptStateRow> attempts(@Expandable List<byte[]> orderIds);

    @Query("SELECT id, order_id, profile_status, service_status FROM esim WHERE order_id IN (:orderIds)")
    List<EsimStateRow> esims(@Expandable List<byte[]> orderIds);

    @Query("SELECT id, order_id, status FROM claim WHERE order_id IN (:orderIds)")
    List<ClaimStateRow> claims(@Expandable List<byte[]> orderIds);

    /// The events of the orders from `order` to `last`, of the first only those after `sequence`.
    @Query("""
            SELECT order_id, sequence, type, data FROM order_event
             WHERE order_id >= :order AND order_id <= :last AND (order_id > :order OR sequence > :sequence)
             ORDER BY order_id, sequence
             LIMIT :max
            """)
    List<LoggedRow> events(byte[] order, long sequence, byte[] last, int max);
}
