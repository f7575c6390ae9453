package io.esimswitchboard.orchestrator.idempotency.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/// The statements on idempotency keys.
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimTable extends GenericRepository<ClaimRow, String> {

    @Query("""
            INSERT IGNORE INTO idempotency_key (tenant_id, idem_key, request_hash, running_until, created_at)
            VALUES (:tenant, :key, :hash, :until, :now)
            """)
    int insert(byte[] tenant, String key, byte[] hash, Instant until, Instant now);

    @Query("""
            SELECT idem_key, request_hash, order_id, answer_status, answer_sealed, running_until, created_at
              FROM idempotency_key WHERE tenant_id = :tenant AND idem_key = :key
            """)
    Optional<ClaimRow> find(byte[] tenant, String key);

    @Query("""
            UPDATE idempotency_key SET running_until = :until
             WHERE tenant_id = :tenant AND idem_key = :key
               AND running_until = :stale AND order_id IS NULL AND answer_status IS NULL
            """)
    int takeOver(byte[] tenant, String key, Instant stale, Instant until);

    @Query("""
            UPDATE idempotency_key SET answer_status = :status, answer_sealed = :sealed
             WHERE tenant_id = :tenant AND idem_key = :key AND answer_status IS NULL
            """)
    int keep(byte[] tenant, String key, int status, byte[] sealed);

    @Query("""
            DELETE FROM idempotency_key
             WHERE tenant_id = :tenant AND idem_key = :key AND running_until = :until AND order_id IS NULL
            """)
    int free(byte[] tenant, String key, Instant until);

    @Query("""
            UPDATE idempotency_key SET running_until = :now
             WHERE tenant_id = :tenant AND idem_key = :key AND running_until = :until AND answer_status IS NULL
            """)
    int open(byte[] tenant, String key, Instant until, Instant now);

    @Query("""
            DELETE FROM idempotency_key WHERE tenant_id = :tenant AND idem_key = :key AND created_at = :claimedAt
            """)
    int forget(byte[] tenant, String key, Instant claimedAt);

    @Query("DELETE FROM idempotency_key WHERE created_at <= :time LIMIT :most")
    int purge(Instant time, int most);
}
