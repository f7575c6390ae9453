package io.esimswitchboard.orchestrator.routing.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements on routing policies.
@JdbcRepository(dialect = Dialect.MYSQL)
interface PolicyTable extends GenericRepository<PolicyRow, String> {

    @Query("SELECT scope, active_version AS version FROM routing_scope WHERE active_version IS NOT NULL")
    List<ActiveRow> active();

    @Query("""
            SELECT p.scope, p.version, p.body, p.created_at, p.created_by, s.active_version
              FROM routing_policy p JOIN routing_scope s ON s.scope = p.scope
             WHERE p.scope = :scope AND p.version = :version
            """)
    Optional<PolicyRow> find(String scope, long version);

    @Query("""
            SELECT p.scope, p.version, p.body, p.created_at, p.created_by, s.active_version
              FROM routing_policy p JOIN routing_scope s ON s.scope = p.scope
             WHERE p.scope > :scope OR (p.scope = :scope AND p.version < :version)
             ORDER BY p.scope, p.version DESC LIMIT :max
            """)
    List<PolicyRow> after(String scope, long version, int max);

    /// Holds the scope's row until the end of the transaction.
    @Query("""
            INSERT INTO routing_scope (scope, last_version) VALUES (:scope, 1)
            ON DUPLICATE KEY UPDATE last_version = last_version + 1
            """)
    void countVersion(String scope);

    /// Waits for whoever changes the scope.
    @Query("SELECT last_version FROM routing_scope WHERE scope = :scope FOR UPDATE")
    Optional<Long> lockScope(String scope);

    @Query("""
            INSERT INTO routing_policy (scope, version, body, created_at, created_by)
            VALUES (:scope, :version, :body, :createdAt, :createdBy)
            """)
    void insertPolicy(String scope, long version, String body, Instant createdAt, String createdBy);

    @Query("""
            DELETE FROM routing_policy WHERE scope = :scope AND version <= :version
               AND version NOT IN (SELECT COALESCE(active_version, 0) FROM routing_scope WHERE scope = :scope)
            """)
    void deleteUpTo(String scope, long version);

    @Query("UPDATE routing_scope SET active_version = :version WHERE scope = :scope")
    int setActive(String scope, @Nullable Long version);
}
