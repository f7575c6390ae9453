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

    @Query("SELECT * FROM esim WHERE order_id = :orderId ORDER BY id")
    List<EsimRow> esimsOf(byte[] orderId);

    @Query("SELECT * FROM esim WHERE attempt_id = :attemptId LIMIT 1")
    Optional<EsimRow> ofAttempt(byte[] attemptId);

    @Query("""
            UPDATE esim SET service_status = :status, service_changed_at = :at, updated_at = :now
             WHERE attempt_id = :attemptId AND service_status IN (:predecessors)
               AND (service_changed_at IS NULL OR service_changed_at <= :at)
            """)
    int moveService(byte[] attemptId, String status, @Expandable List<String> predecessors, Instant at, Instant now);

    @Query("""
            UPDATE esim SET profile_status = :status, profile_changed_at = :at, updated_at = :now
             WHERE attempt_id = :attemptId AND profile_status IN (:predecessors)
               AND (profile_changed_at IS NULL OR profile_changed_at <= :at)
            """)
    int moveProfile(byte[] attemptId, String status, @Expandable List<String> predecessors, Instant at, Instant now);
}
