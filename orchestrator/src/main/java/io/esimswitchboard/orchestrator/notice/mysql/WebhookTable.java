package io.esimswitchboard.orchestrator.notice.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on providers' calls and on what they name.
@JdbcRepository(dialect = Dialect.MYSQL)
interface WebhookTable extends GenericRepository<WebhookRow, byte[]> {

    @Query("SELECT 1")
    int one();

    @Query("""
            SELECT provider_id, dedup_key FROM inbound_webhook
             WHERE provider_id IN (:providers) AND dedup_key IN (:dedupKeys)
            """)
    List<CallKeyRow> received(@Expandable List<String> providers, @Expandable List<String> dedupKeys);

    @Query("""
            INSERT INTO inbound_webhook (id, provider_id, dedup_key, verification, status, order_key, body_sealed,
                received_at, applied_at)
            VALUES (:id, :providerId, :dedupKey, :verification, :status, :orderKey, :bodySealed,
                :receivedAt, :appliedAt)
            """)
    void insertWebhooks(Iterable<WebhookRow> rows);

    @Query("""
            UPDATE inbound_webhook SET status = :status, applied_at = :now
             WHERE provider_id = :providerId AND dedup_key = :dedupKey
            """)
    int moveOn(String providerId, String dedupKey, String status, Instant now);

    @Query("""
            SELECT status FROM inbound_webhook
             WHERE provider_id = :providerId AND dedup_key = :dedupKey AND status = 'PARKED' FOR UPDATE
            """)
    Optional<String> lockParked(String providerId, String dedupKey);

    @Query("""
            SELECT w.* FROM inbound_webhook w
             WHERE w.status = 'PARKED'
               AND EXISTS (SELECT 1 FROM attempt a
                            WHERE a.provider_id = w.provider_id AND a.provider_order_id = w.order_key)
             ORDER BY w.received_at
             LIMIT :max
            """)
    List<WebhookRow> matched(int max);

    @Query("""
            UPDATE inbound_webhook SET status = 'DEAD', applied_at = :now
             WHERE status = 'PARKED' AND received_at < :since
            """)
    int bury(Instant since, Instant now);

    @Query("DELETE FROM inbound_webhook WHERE received_at < :since LIMIT :max")
    int purge(Instant since, int max);

    /// A surplus unit that was sold from stock is the buyer's.
    String OWNER = """
            SELECT COALESCE(s.taken_attempt_id, a.id) AS id, COALESCE(s.taken_order_id, a.order_id) AS order_id,
                IF(a.state = 'ACCEPTED' AND a.woken_by IS NULL, a.sent_at, NULL) AS waiting_since
              FROM attempt a
              LEFT JOIN stock s ON s.attempt_id = a.id
             WHERE a.provider_id = :providerId
            """;

    @Query(OWNER + " AND a.reference = :reference")
    Optional<AttemptKeyRow> byReference(String providerId, String reference);

    @Query(OWNER + " AND a.provider_order_id = :number")
    Optional<AttemptKeyRow> byProviderOrder(String providerId, String number);

    @Query("""
            SELECT a.id, a.order_id, NULL AS waiting_since FROM claim c JOIN attempt a ON a.id = c.attempt_id
             WHERE c.provider_id = :providerId AND c.provider_key_hash = :hash
             LIMIT 1
            """)
    Optional<AttemptKeyRow> byClaim(String providerId, byte[] hash);

    /// A lease that is held is left alone: whoever holds it learns the provider's word by itself.
    @Query("""
            UPDATE attempt SET due_at = :now, woken_by = 'WEBHOOK'
             WHERE id = :id AND state NOT IN ('SUCCEEDED', 'PREPARED') AND (due_at IS NULL OR due_at > :now)
            """)
    int wake(byte[] id, Instant now);
}
