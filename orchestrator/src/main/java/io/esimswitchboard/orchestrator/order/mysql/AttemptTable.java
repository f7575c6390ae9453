package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The statements on attempts, which are also the queue of work.
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttemptTable extends GenericRepository<AttemptRow, byte[]> {

    @Query("""
            INSERT INTO attempt (id, order_id, line_id, unit, number, choice_rank, provider_id, reference, state,
                provider_order_id, sent_at, error, provider_code, detail, resolved_by, settle_count, due_at,
                review_at, case_id, cancellation, created_at)
            VALUES (:id, :orderId, :lineId, :unit, :number, :choiceRank, :providerId, :reference, :state,
                :providerOrderId, :sentAt, :error, :providerCode, :detail, :resolvedBy, :settleCount, :dueAt,
                :reviewAt, :caseId, :cancellation, :createdAt)
            """)
    void insertAttempts(Iterable<AttemptRow> rows);

    /// A lease ends with the answer it was taken for; only an attempt about to leave keeps it.
    @Query("""
            UPDATE attempt
               SET lease_owner = IF(:state = 'SENT', lease_owner, NULL),
                   lease_until = IF(:state = 'SENT', lease_until, NULL),
                   state = :state, provider_order_id = :providerOrderId, sent_at = :sentAt, error = :error,
                   provider_code = :providerCode, detail = :detail, resolved_by = :resolvedBy,
                   settle_count = :settleCount, due_at = :dueAt, woken_by = NULL, review_at = :reviewAt,
                   case_id = :caseId, cancellation = :cancellation
             WHERE id = :id
            """)
    void updateAttempts(Iterable<AttemptRow> rows);

    @Query("""
            SELECT id, order_id, line_id, unit, number, choice_rank, provider_id, reference, state, provider_order_id,
                sent_at, error, provider_code, detail, resolved_by, settle_count, due_at, review_at, case_id,
                cancellation, created_at
              FROM attempt WHERE order_id IN (:orderIds) ORDER BY line_id, unit, number
            """)
    List<AttemptRow> attemptsOf(@Expandable List<byte[]> orderIds);

    @Query("""
            SELECT id, order_id, woken_by FROM attempt
             WHERE provider_id = :provider AND due_at <= :now
               AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))
             ORDER BY due_at
             LIMIT :max
               FOR UPDATE SKIP LOCKED
            """)
    List<DueRow> lockDue(String provider, Instant now, int max);

    @Query("""
            SELECT id, order_id, woken_by FROM attempt
             WHERE due_at <= :now AND provider_id NOT IN (:providers)
               AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))
             ORDER BY due_at
             LIMIT :max
               FOR UPDATE SKIP LOCKED
            """)
    List<DueRow> lockDueOfOthers(@Expandable List<String> providers, Instant now, int max);

    @Query("""
            UPDATE attempt
               SET lease_owner = :token, lease_until = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND
             WHERE id IN (:ids)
            """)
    int lease(byte[] token, long micros, @Expandable List<byte[]> ids);

    @Query("""
            UPDATE attempt SET lease_until = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND
             WHERE id IN (:ids) AND lease_owner IN (:tokens)
            """)
    int renew(long micros, @Expandable List<byte[]> ids, @Expandable List<byte[]> tokens);

    @Query("SELECT COUNT(*) FROM attempt WHERE id = :id AND lease_owner = :token")
    int countHeld(byte[] id, byte[] token);

    @Query("""
            UPDATE attempt SET lease_owner = NULL, lease_until = NULL WHERE id = :id AND lease_owner = :token
            """)
    int release(byte[] id, byte[] token);
}
