package io.esimswitchboard.orchestrator.usage.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/// The statements on readings of usage.
@JdbcRepository(dialect = Dialect.MYSQL)
interface UsageTable extends GenericRepository<UsageRow, byte[]> {

    String METERED = """
            SELECT e.id, e.order_id, l.package_id, a.provider_id,
                COALESCE(a.provider_order_id, s.provider_order_id) AS provider_order_id, e.iccid, e.service_status,
                e.created_at, e.activated_at, u.total_bytes, u.used_bytes, u.unlimited, u.as_of, u.fetched_at,
                u.source, COALESCE(u.percent_told, 0) AS percent_told, COALESCE(q.quiet, 0) AS quiet
              FROM esim e
              JOIN attempt a ON a.id = e.attempt_id
              JOIN order_line l ON l.id = e.line_id
              LEFT JOIN stock s ON s.taken_attempt_id = a.id
              LEFT JOIN esim_usage u ON u.esim_id = e.id
              LEFT JOIN usage_queue q ON q.esim_id = e.id
             WHERE e.id = :id
            """;

    @Query(METERED)
    Optional<MeteredRow> find(byte[] id);

    @Query(METERED + " AND e.tenant_id = :tenantId")
    Optional<MeteredRow> find(byte[] id, byte[] tenantId);

    @Query("""
            REPLACE INTO esim_usage (esim_id, total_bytes, used_bytes, unlimited, as_of, fetched_at, source,
                percent_told)
            VALUES (:esimId, :totalBytes, :usedBytes, :unlimited, :asOf, :fetchedAt, :source, :percentTold)
            """)
    void save(UsageRow row);

    @Query("DELETE FROM esim_usage WHERE fetched_at < :since LIMIT :max")
    int purge(Instant since, int max);
}
