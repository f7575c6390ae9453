package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The statements on changes.
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChangeTable extends GenericRepository<ChangeRow, Long> {

    @Query("""
            INSERT INTO catalogue_change (version, kind, offer_id, package_id, provider_id, cost_amount, currency,
                recorded_at)
            VALUES (:version, :kind, :offerId, :packageId, :providerId, :costAmount, :currency, :recordedAt)
            """)
    void insertChanges(Iterable<ChangeRow> rows);

    @Query("SELECT * FROM catalogue_change WHERE id > :after ORDER BY id LIMIT :max")
    List<ChangeRow> after(long after, int max);

    @Query("SELECT COUNT(*) FROM catalogue_change WHERE id = :id")
    long count(long id);

    @Query("SELECT * FROM catalogue_change WHERE offer_id = :offerId ORDER BY id DESC LIMIT :max")
    List<ChangeRow> changesOf(byte[] offerId, int max);

    @Query("DELETE FROM catalogue_change WHERE recorded_at < :before ORDER BY recorded_at LIMIT :most")
    int deleteBefore(Instant before, int most);
}
