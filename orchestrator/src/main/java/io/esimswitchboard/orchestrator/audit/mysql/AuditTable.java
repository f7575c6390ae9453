package io.esimswitchboard.orchestrator.audit.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on the audit.
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditTable extends GenericRepository<AuditRow, byte[]> {

    @Query("""
            INSERT INTO audit_entry (id, occurred_at, actor, action, subject, detail)
            VALUES (:id, :occurredAt, :actor, :action, :subject, :detail)
            """)
    void insertEntry(AuditRow row);

    @Query("SELECT * FROM audit_entry WHERE id < :before ORDER BY id DESC LIMIT :max")
    List<AuditRow> before(byte[] before, int max);
}
