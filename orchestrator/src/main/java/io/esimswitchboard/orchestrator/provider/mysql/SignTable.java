package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The statements on what was seen of accounts.
@JdbcRepository(dialect = Dialect.MYSQL)
interface SignTable extends GenericRepository<SignRow, String> {

    /// What was there fades to the time of what comes. `1e0` makes it a division of doubles: MySQL rounds that of whole
    /// numbers to four decimals.
    @Query("""
            INSERT INTO provider_sign (provider_id, kind, step, weight, as_of)
            VALUES (:providerId, :kind, :step, :weight, :asOf)
            ON DUPLICATE KEY UPDATE
                weight = VALUES(weight) + weight
                    * POW(0.5, 1e0 * GREATEST(0, TIMESTAMPDIFF(MICROSECOND, as_of, VALUES(as_of))) / :halfLifeMicros),
                as_of = GREATEST(as_of, VALUES(as_of))
            """)
    int add(String providerId, String kind, int step, double weight, Instant asOf, long halfLifeMicros);

    @Query("SELECT provider_id, kind, step, weight, as_of FROM provider_sign")
    List<SignRow> all();

    @Query("DELETE FROM provider_sign WHERE as_of < :time")
    int deleteBefore(Instant time);
}
