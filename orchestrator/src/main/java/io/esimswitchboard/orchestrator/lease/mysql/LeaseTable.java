package io.esimswitchboard.orchestrator.lease.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// The statements on leases.
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeaseTable extends GenericRepository<LeaseRow, String> {

    /// A row nobody holds, made where there is none.
    @Query("INSERT IGNORE INTO lease (name, owner, held_until) VALUES (:name, :owner, UTC_TIMESTAMP(6))")
    int insertFree(String name, byte[] owner);

    @Query("""
            UPDATE lease SET owner = :owner, held_until = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND
             WHERE name = :name AND (owner = :owner OR held_until <= UTC_TIMESTAMP(6))
            """)
    int take(String name, byte[] owner, long micros);

    @Query("UPDATE lease SET held_until = UTC_TIMESTAMP(6) WHERE name = :name AND owner = :owner")
    int release(String name, byte[] owner);
}
