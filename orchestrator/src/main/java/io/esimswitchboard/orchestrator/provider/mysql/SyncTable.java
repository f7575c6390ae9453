package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on the records of catalogue syncs.
@JdbcRepository(dialect = Dialect.MYSQL)
interface SyncTable extends GenericRepository<SyncRow, String> {

    @Query("SELECT * FROM provider_sync")
    List<SyncRow> syncs();

    @Query("SELECT * FROM provider_sync WHERE provider_id = :providerId")
    Optional<SyncRow> sync(String providerId);

    @Query("""
            INSERT INTO provider_sync (provider_id, attempted_at, succeeded_at, offers, created, changed, retired,
                rejected, failure, failure_detail, failing_since)
            VALUES (:providerId, :attemptedAt, :succeededAt, :offers, :created, :changed, :retired, :rejected, NULL,
                NULL, NULL)
            ON DUPLICATE KEY UPDATE attempted_at = VALUES(attempted_at), succeeded_at = VALUES(succeeded_at),
                offers = VALUES(offers), created = VALUES(created), changed = VALUES(changed),
                retired = VALUES(retired), rejected = VALUES(rejected), failure = NULL, failure_detail = NULL,
                failing_since = NULL
            """)
    void succeeded(SyncRow row);

    @Query("""
            INSERT INTO provider_sync (provider_id, attempted_at, offers, created, changed, retired, rejected, failure,
                failure_detail, failing_since)
            VALUES (:providerId, :at, 0, 0, 0, 0, 0, :failure, :detail, :at)
            ON DUPLICATE KEY UPDATE attempted_at = VALUES(attempted_at), failure = VALUES(failure),
                failure_detail = VALUES(failure_detail),
                failing_since = COALESCE(failing_since, VALUES(failing_since))
            """)
    void failed(String providerId, Instant at, String failure, String detail);
}
