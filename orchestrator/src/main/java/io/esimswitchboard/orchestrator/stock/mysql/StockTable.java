package io.esimswitchboard.orchestrator.stock.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on stock.
@JdbcRepository(dialect = Dialect.MYSQL)
interface StockTable extends GenericRepository<StockRow, byte[]> {

    /// A claim that its provider knows by a traveller's name is that traveller's.
    String FOR_SALE = """
             status = 'KEPT'
               AND (expires_at IS NULL OR expires_at > :now)
               AND (deliverable = 'ESIM_PROFILE' OR NOT named)
            """;

    @Query("""
            INSERT INTO stock (attempt_id, order_id, provider_id, plan_id, provider_order_id, deliverable, named,
                cost_amount, currency, secrets_sealed, status, created_at, updated_at)
            VALUES (:attemptId, :orderId, :providerId, :planId, :providerOrderId, :deliverable, :named,
                :costAmount, :currency, :secretsSealed, :status, :createdAt, :updatedAt)
            """)
    void insert(StockRow row);

    /// It can be sold for as long as the plan it was bought as may be installed.
    @Query("""
            UPDATE stock SET expires_at = (
                SELECT DATE_ADD(stock.created_at, INTERVAL o.install_window_days DAY)
                  FROM offer o WHERE o.provider_id = stock.provider_id AND o.plan_id = stock.plan_id)
             WHERE attempt_id = :attemptId
            """)
    int setExpiry(byte[] attemptId);

    @Query("""
            UPDATE stock SET status = :status, updated_at = :now
             WHERE attempt_id IN (:attemptIds) AND status = 'OFFERED_BACK'
            """)
    int decide(@Expandable List<byte[]> attemptIds, String status, Instant now);

    @Query("SELECT DISTINCT provider_id, plan_id FROM stock WHERE" + FOR_SALE)
    List<PlanKeyRow> plansForSale(Instant now);

    @Query("SELECT * FROM stock WHERE" + FOR_SALE
            + " AND provider_id = :providerId AND plan_id = :planId ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED")
    Optional<StockRow> lockForSale(String providerId, String planId, Instant now);

    @Query("""
            UPDATE stock
               SET status = 'TAKEN', taken_order_id = :orderId, taken_attempt_id = :takenBy, updated_at = :now
             WHERE attempt_id = :attemptId AND status = 'KEPT'
            """)
    int take(byte[] attemptId, byte[] orderId, byte[] takenBy, Instant now);

    @Query("""
            SELECT * FROM stock
             WHERE (:status IS NULL OR status = :status) AND attempt_id < :before
             ORDER BY attempt_id DESC
             LIMIT :max
            """)
    List<StockRow> list(@Nullable String status, byte[] before, int max);
}
