package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on claims.
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimTable extends GenericRepository<ClaimRow, byte[]> {

    @Query("""
            INSERT INTO claim (id, tenant_id, order_id, line_id, attempt_id, provider_id, provider_key_hash,
                secret_sealed, status, redeemed_iccid, expires_at, created_at, updated_at)
            VALUES (:id, :tenantId, :orderId, :lineId, :attemptId, :providerId, :providerKeyHash,
                :secretSealed, :status, :redeemedIccid, :expiresAt, :createdAt, :updatedAt)
            """)
    void insertClaim(ClaimRow row);

    /// It can be redeemed for as long as the plan it was bought as may be installed.
    @Query("""
            UPDATE claim SET expires_at = (
                SELECT DATE_ADD(claim.created_at, INTERVAL o.install_window_days DAY)
                  FROM attempt a
                  JOIN line_choice c ON c.line_id = a.line_id AND c.choice_rank = a.choice_rank
                  JOIN offer o ON o.id = c.offer_id
                 WHERE a.id = claim.attempt_id)
             WHERE id = :id
            """)
    int setExpiry(byte[] id);

    @Query("SELECT * FROM claim WHERE id = :id AND tenant_id = :tenantId")
    Optional<ClaimRow> findClaim(byte[] id, byte[] tenantId);

    /// What was sold from stock is known by the reference of the attempt that brought it.
    @Query("""
            SELECT COALESCE(b.reference, a.reference)
              FROM attempt a
              LEFT JOIN stock s ON s.taken_attempt_id = a.id
              LEFT JOIN attempt b ON b.id = s.attempt_id
             WHERE a.id = :attemptId
            """)
    Optional<String> referenceOf(byte[] attemptId);

    @Query("SELECT * FROM claim WHERE order_id = :orderId ORDER BY id")
    List<ClaimRow> claimsOf(byte[] orderId);

    @Query("SELECT * FROM claim WHERE provider_id = :providerId AND provider_key_hash = :hash LIMIT 1")
    Optional<ClaimRow> findByProviderKey(String providerId, byte[] hash);

    @Query("SELECT * FROM claim WHERE attempt_id = :attemptId ORDER BY id")
    List<ClaimRow> claimsOfAttempt(byte[] attemptId);

    @Query("UPDATE claim SET status = 'CANCELLED', updated_at = :now WHERE attempt_id = :attemptId")
    int cancel(byte[] attemptId, Instant now);

    @Query("""
            UPDATE claim SET status = :status, updated_at = :now WHERE id = :id AND status IN (:predecessors)
            """)
    int move(byte[] id, String status, @Expandable List<String> predecessors, Instant now);

    @Query("""
            UPDATE claim SET redeemed_iccid = :iccid, updated_at = :now
             WHERE id = :id AND status = 'REDEEMED' AND redeemed_iccid IS NULL
            """)
    int setIccid(byte[] id, String iccid, Instant now);

    @Query("""
            SELECT id, order_id, expires_at FROM claim
             WHERE status = 'ISSUED' AND expires_at <= :now
             ORDER BY expires_at LIMIT :max
            """)
    List<ExpiredRow> expired(Instant now, int max);
}
