package io.esimswitchboard.orchestrator.lease.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/// The statements on leases.
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeaseTable extends GenericRepository<LeaseRow, String> {

    /// A row nobody holds, made where there is none.
    @Query("INSERT IGNORE INTO lease (name, owner, held_until) VALUES (:name, :owner, :heldUntil)")
    void insertFree(String name, byte[] owner, Instant heldUntil);

    @Query("""
            UPDATE lease SET owner = :owner, held_until = :until
             WHERE name = :name AND (owner = :owner OR held_until < :now)
            """)
    int take(String name, byte[] owner, Instant until, Instant now);

    @Query("UPDATE lease SET held_until = :now WHERE name = :name AND owner = :owner")
    int release(String name, byte[] owner, Instant now);
}
