package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on orders, lines, choices and attempts.
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrderTables extends GenericRepository<OrderRow, byte[]> {

    @Query("""
            INSERT INTO orders (id, tenant_id, reference, status, version, last_sequence, test_mode, total_amount,
                total_currency, traveller_sealed, departure_date, return_date, metadata, scheduled_for,
                wake_at, created_at, updated_at)
            VALUES (:id, :tenantId, :reference, :status, :version, :lastSequence, :testMode, :totalAmount,
                :totalCurrency, :travellerSealed, :departureDate, :returnDate, :metadata, :scheduledFor,
                :wakeAt, :createdAt, :updatedAt)
            """)
    void insertOrder(OrderRow row);

    @Query("""
            UPDATE orders
               SET status = :status, version = :version, last_sequence = :lastSequence, wake_at = :wakeAt,
                   updated_at = :updatedAt
             WHERE id = :id AND version = :version - 1
            """)
    int updateOrder(
            byte[] id, String status, int version, long lastSequence, @Nullable Instant wakeAt, Instant updatedAt);

    @Query("SELECT * FROM orders WHERE wake_at <= :now ORDER BY wake_at LIMIT :max FOR UPDATE SKIP LOCKED")
    List<OrderRow> lockDue(Instant now, int max);

    /// Finds the attempt while its lease has this token, and keeps it so until the transaction ends.
    @Query("SELECT unit FROM attempt WHERE id = :attempt AND lease_owner = :token FOR UPDATE")
    Optional<Integer> lockHeld(byte[] attempt, byte[] token);

    @Query("SELECT * FROM orders WHERE id = :id")
    Optional<OrderRow> findOrder(byte[] id);

    @Query("SELECT * FROM orders WHERE id = :id AND tenant_id = :tenantId")
    Optional<OrderRow> findOrder(byte[] id, byte[] tenantId);

    @Query("SELECT id, version FROM orders WHERE id IN (:ids)")
    List<VersionRow> versions(@Expandable List<byte[]> ids);

    @Query("SELECT version FROM orders WHERE id = :id FOR UPDATE")
    Optional<Integer> lockVersion(byte[] id);

    @Query("""
            SELECT * FROM orders
             WHERE tenant_id = :tenantId
               AND (:reference IS NULL OR reference = :reference)
               AND (:status IS NULL OR status = :status)
               AND (:createdAfter IS NULL OR created_at > :createdAfter)
               AND id < :before
             ORDER BY id DESC
             LIMIT :max
            """)
    List<OrderRow> list(
            byte[] tenantId,
            @Nullable String reference,
            @Nullable String status,
            @Nullable Instant createdAfter,
            byte[] before,
            int max);
}
