package io.esimswitchboard.orchestrator.idempotency.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/// The statements on idempotency keys.
@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyTable extends GenericRepository<KeyRow, String> {

    /// Waits for a transaction that has inserted the same key; answers 0 once that has committed.
    @Query("""
            INSERT IGNORE INTO idempotency_key (tenant_id, idem_key, request_hash, order_id, answer_status,
                answer_sealed, created_at)
            VALUES (:tenant, :key, :hash, :created, :status, :sealed, :now)
            """)
    int insert(
            byte[] tenant,
            String key,
            byte[] hash,
            @Nullable byte[] created,
            @Nullable Integer status,
            @Nullable byte[] sealed,
            Instant now);

    @Query("""
            SELECT idem_key, request_hash, order_id, answer_status, answer_sealed, created_at
              FROM idempotency_key WHERE tenant_id = :tenant AND idem_key = :key
            """)
    Optional<KeyRow> find(byte[] tenant, String key);

    @Query("""
            UPDATE idempotency_key SET answer_status = :status, answer_sealed = :sealed
             WHERE tenant_id = :tenant AND idem_key = :key AND answer_status IS NULL
            """)
    int answer(byte[] tenant, String key, int status, byte[] sealed);

    @Query("""
            DELETE FROM idempotency_key WHERE tenant_id = :tenant AND idem_key = :key AND created_at = :usedAt
            """)
    int forget(byte[] tenant, String key, Instant usedAt);

    @Query("DELETE FROM idempotency_key WHERE created_at <= :time LIMIT :most")
    int purge(Instant time, int most);
}
