package io.esimswitchboard.orchestrator.usage.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on the queue of eSIMs to ask about, and on the pace of asking.
@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueTable extends GenericRepository<QueueRow, byte[]> {

    @Query("""
            INSERT IGNORE INTO usage_queue (esim_id, provider_id, due_at, quiet)
            VALUES (:esimId, :providerId, :dueAt, 0)
            """)
    int insert(byte[] esimId, String providerId, @Nullable Instant dueAt);

    @Query("""
            UPDATE usage_queue SET due_at = :at, quiet = 0
             WHERE esim_id = :esimId AND (due_at IS NULL OR due_at > :at)
            """)
    int bringForward(byte[] esimId, Instant at);

    @Query("SELECT free_at FROM usage_pace WHERE provider_id = :providerId FOR UPDATE")
    Optional<Instant> lockPace(String providerId);

    @Query("INSERT IGNORE INTO usage_pace (provider_id, free_at) VALUES (:providerId, :freeAt)")
    int insertPace(String providerId, Instant freeAt);

    @Query("UPDATE usage_pace SET free_at = :freeAt WHERE provider_id = :providerId")
    int setPace(String providerId, Instant freeAt);

    @Query("""
            SELECT * FROM usage_queue
             WHERE provider_id = :providerId AND due_at <= :now AND (lease_until IS NULL OR lease_until < :now)
             ORDER BY due_at
             LIMIT :max
               FOR UPDATE SKIP LOCKED
            """)
    List<QueueRow> lockDue(String providerId, Instant now, int max);

    /// What is due before its lease ends was woken meanwhile.
    @Query("UPDATE usage_queue SET due_at = :until, lease_until = :until WHERE esim_id IN (:ids)")
    int lease(@Expandable List<byte[]> ids, Instant until);

    @Query("""
            UPDATE usage_queue SET due_at = :until, lease_until = :until
             WHERE esim_id = :esimId AND (lease_until IS NULL OR lease_until < :now)
            """)
    int take(byte[] esimId, Instant until, Instant now);

    @Query("SELECT COUNT(*) FROM usage_queue WHERE esim_id = :esimId AND lease_until >= :now")
    int countTaken(byte[] esimId, Instant now);

    @Query("""
            UPDATE usage_queue
               SET due_at = CASE WHEN due_at < lease_until THEN due_at ELSE :dueAt END,
                   lease_until = NULL, quiet = :quiet
             WHERE esim_id = :esimId
            """)
    int release(byte[] esimId, @Nullable Instant dueAt, int quiet);

    @Query("DELETE FROM usage_queue WHERE esim_id = :esimId AND due_at IS NULL")
    int forgetIdle(byte[] esimId);
}
