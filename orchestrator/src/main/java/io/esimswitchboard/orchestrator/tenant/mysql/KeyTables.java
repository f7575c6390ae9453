package io.esimswitchboard.orchestrator.tenant.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/// The statements on tenants and keys.
@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyTables extends GenericRepository<KeyRow, byte[]> {

    @Query("""
            SELECT k.id, COALESCE(k.tenant_id, '') AS tenant_id, k.hint, k.scopes, COALESCE(t.test_mode, FALSE) AS test_mode
              FROM api_key k LEFT JOIN tenant t ON t.id = k.tenant_id
             WHERE k.key_hash = :hash AND k.revoked_at IS NULL
            """)
    Optional<KeyRow> find(byte[] hash);

    @Query("INSERT IGNORE INTO tenant (id, name, test_mode, created_at) VALUES (:id, :name, :testMode, :createdAt)")
    void insertTenant(byte[] id, String name, boolean testMode, Instant createdAt);

    /// @param tenantId empty for an operator's key: a null array cannot be bound as a parameter, nor read
    @Query("""
            INSERT IGNORE INTO api_key (id, tenant_id, key_hash, hint, scopes, created_at)
            VALUES (:id, NULLIF(:tenantId, ''), :hash, :hint, :scopes, :createdAt)
            """)
    void insertKey(byte[] id, byte[] tenantId, byte[] hash, String hint, String scopes, Instant createdAt);
}
