package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on reconciliation cases.
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseTable extends GenericRepository<CaseRow, byte[]> {

    @Query("""
            INSERT INTO reconciliation_case (id, tenant_id, order_id, line_id, attempt_id, status, opened_at)
            VALUES (:id, :tenantId, :orderId, :lineId, :attemptId, 'OPEN', :openedAt)
            """)
    int open(byte[] id, byte[] tenantId, byte[] orderId, byte[] lineId, byte[] attemptId, Instant openedAt);

    @Query("""
            UPDATE reconciliation_case
               SET status = 'RESOLVED', resolved_at = :now, decision = :decision, resolved_by = :by, note = :note
             WHERE id = :id AND status = 'OPEN'
            """)
    int close(byte[] id, Instant now, String decision, String by, @Nullable String note);

    @Query("SELECT * FROM reconciliation_case WHERE id = :id")
    Optional<CaseRow> findCase(byte[] id);

    @Query("""
            SELECT * FROM reconciliation_case
             WHERE (:status IS NULL OR status = :status) AND id > :after
             ORDER BY id
             LIMIT :max
            """)
    List<CaseRow> list(@Nullable String status, byte[] after, int max);
}
