package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on operators' settings.
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountTable extends GenericRepository<AccountRow, String> {

    @Query("SELECT id, enabled, priority, weight, updated_at FROM provider_account")
    List<AccountRow> accounts();

    @Query("""
            INSERT INTO provider_account (id, enabled, priority, weight, updated_at)
            VALUES (:id, :enabled, :priority, :weight, :updatedAt)
            ON DUPLICATE KEY UPDATE enabled = COALESCE(VALUES(enabled), enabled),
                priority = COALESCE(VALUES(priority), priority), weight = COALESCE(VALUES(weight), weight),
                updated_at = VALUES(updated_at)
            """)
    void upsert(AccountRow row);
}
