package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on claims.
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimTable extends GenericRepository<ClaimRow, byte[]> {

    @Query("""
            INSERT INTO claim (id, tenant_id, order_id, line_id, attempt_id, provider_id, provider_key_hash,
                secret_sealed, status, redeemed_iccid, created_at, updated_at)
            VALUES (:id, :tenantId, :orderId, :lineId, :attemptId, :providerId, :providerKeyHash,
                :secretSealed, :status, :redeemedIccid, :createdAt, :updatedAt)
            """)
    void insertClaim(ClaimRow row);

    @Query("SELECT * FROM claim WHERE id = :id AND tenant_id = :tenantId")
    Optional<ClaimRow> findClaim(byte[] id, byte[] tenantId);

    @Query("SELECT reference FROM attempt WHERE id = :attemptId")
    Optional<String> referenceOf(byte[] attemptId);

    @Query("SELECT * FROM claim WHERE order_id = :orderId ORDER BY id")
    List<ClaimRow> claimsOf(byte[] orderId);

    @Query("SELECT * FROM claim WHERE provider_id = :providerId AND provider_key_hash = :hash LIMIT 1")
    Optional<ClaimRow> findByProviderKey(String providerId, byte[] hash);

    @Query("SELECT * FROM claim WHERE attempt_id = :attemptId ORDER BY id")
    List<ClaimRow> claimsOfAttempt(byte[] attemptId);

    @Query("""
            UPDATE claim SET status = 'REDEEMED', redeemed_iccid = :iccid, updated_at = :now
             WHERE id = :id AND (status = 'ISSUED' OR (status = 'REDEEMED' AND redeemed_iccid IS NULL AND :iccid IS NOT NULL))
            """)
    int redeem(byte[] id, @Nullable String iccid, Instant now);
}
