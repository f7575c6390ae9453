package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on an order's lines and the offers they may be bought from.
@JdbcRepository(dialect = Dialect.MYSQL)
interface LineTables extends GenericRepository<LineRow, byte[]> {

    @Query("""
            INSERT INTO order_line (id, order_id, position, package_id, quantity, unit_price, currency, status,
                fulfilled_quantity, reason, deadline_at, top_up_esim_id, top_up_iccid, decision)
            VALUES (:id, :orderId, :position, :packageId, :quantity, :unitPrice, :currency, :status,
                :fulfilledQuantity, :reason, :deadlineAt, :topUpEsimId, :topUpIccid, '')
            """)
    void insertLines(Iterable<LineRow> rows);

    @Query("UPDATE order_line SET decision = :decision WHERE id = :id")
    int setDecision(byte[] id, String decision);

    @Query("SELECT decision FROM order_line WHERE id = :id")
    Optional<String> decision(byte[] id);

    @Query("""
            UPDATE order_line SET status = :status, fulfilled_quantity = :fulfilledQuantity, reason = :reason
             WHERE id = :id
            """)
    int updateLine(byte[] id, String status, int fulfilledQuantity, @Nullable String reason);

    @Query("""
            SELECT id, order_id, position, package_id, quantity, unit_price, currency, status, fulfilled_quantity,
                reason, deadline_at, top_up_esim_id, top_up_iccid
              FROM order_line WHERE order_id IN (:orderIds) ORDER BY order_id, position
            """)
    List<LineRow> linesOf(@Expandable List<byte[]> orderIds);
}
