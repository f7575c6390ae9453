package io.esimswitchboard.orchestrator.esim.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on eSIMs and claims.
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryTables extends GenericRepository<EsimRow, byte[]> {

    @Query("""
            INSERT INTO esim (id, tenant_id, order_id, line_id, attempt_id, iccid, install_code_sealed, profile_status,
                service_status, created_at, updated_at)
            VALUES (:id, :tenantId, :orderId, :lineId, :attemptId, :iccid, :installCodeSealed, :profileStatus,
                :serviceStatus, :createdAt, :updatedAt)
            """)
    void insertEsim(EsimRow row);

    @Query("SELECT * FROM esim WHERE id = :id AND tenant_id = :tenantId")
    Optional<EsimRow> findEsim(byte[] id, byte[] tenantId);

    @Query("""
            SELECT l.package_id, a.provider_id, e.iccid, e.profile_status, e.service_status
              FROM esim e
              JOIN attempt a ON a.id = e.attempt_id
              JOIN order_line l ON l.id = e.line_id
             WHERE e.id = :id AND e.tenant_id = :tenantId
            """)
    Optional<SoldRow> findSold(byte[] id, byte[] tenantId);

    @Query("SELECT tenant_id FROM esim WHERE id = :id")
    Optional<OwnerRow> findOwner(byte[] id);

    /// What a claim became has the claim's id.
    @Query("""
            SELECT * FROM esim e
             WHERE order_id = :orderId AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = e.id)
             ORDER BY id
            """)
    List<EsimRow> esimsOf(byte[] orderId);

    @Query("SELECT * FROM esim WHERE attempt_id = :attemptId ORDER BY id")
    List<EsimRow> ofAttempt(byte[] attemptId);

    @Query("""
            INSERT IGNORE INTO esim (id, tenant_id, order_id, line_id, attempt_id, install_code_sealed, profile_status,
                service_status, created_at, updated_at)
            SELECT id, tenant_id, order_id, line_id, attempt_id, '', 'RELEASED', 'NOT_ACTIVE', :now, :now
              FROM claim WHERE id = :claimId
            """)
    int insertOfClaim(byte[] claimId, Instant now);

    @Query("""
            UPDATE esim SET service_status = 'CANCELLED', service_changed_at = :now, updated_at = :now
             WHERE attempt_id = :attemptId
            """)
    int cancel(byte[] attemptId, Instant now);

    @Query("UPDATE esim SET iccid = :iccid, updated_at = :now WHERE id = :id")
    int setIccid(byte[] id, String iccid, Instant now);

    /// A status that comes and goes moves by the provider's time of the event; one that ends the service comes
    /// however late.
    @Query("""
            UPDATE esim
               SET service_status = :status, updated_at = :now,
                   activated_at = CASE WHEN :status = 'ACTIVE' THEN COALESCE(activated_at, :at) ELSE activated_at END,
                   service_changed_at = GREATEST(COALESCE(service_changed_at, :at), :at)
             WHERE id = :id AND service_status IN (:predecessors)
               AND (:late OR service_changed_at IS NULL OR service_changed_at <= :at)
            """)
    int moveService(
            byte[] id, String status, @Expandable List<String> predecessors, boolean late, Instant at, Instant now);

    @Query("""
            UPDATE esim SET profile_status = :status, profile_changed_at = :at, updated_at = :now
             WHERE id = :id AND profile_status IN (:predecessors)
               AND (profile_changed_at IS NULL OR profile_changed_at <= :at)
            """)
    int moveProfile(byte[] id, String status, @Expandable List<String> predecessors, Instant at, Instant now);
}
