package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The statements on offers and on the version of the whole.
@JdbcRepository(dialect = Dialect.MYSQL)
interface OfferTable extends GenericRepository<OfferRow, byte[]> {

    @Query("SELECT * FROM offer WHERE id > :after ORDER BY id LIMIT :max")
    List<OfferRow> offersAfter(byte[] after, int max);

    @Query("SELECT * FROM offer WHERE provider_id = :providerId")
    List<OfferRow> offersOf(String providerId);

    @Query("""
            INSERT INTO offer (id, package_id, provider_id, plan_id, plan_name, status, deliverable, cost_amount,
                currency, cost_source, install_window_days, top_up_supported, created_at, changed_at)
            VALUES (:id, :packageId, :providerId, :planId, :planName, :status, :deliverable, :costAmount, :currency,
                :costSource, :installWindowDays, :topUpSupported, :createdAt, :changedAt)
            ON DUPLICATE KEY UPDATE package_id = VALUES(package_id), plan_name = VALUES(plan_name),
                status = VALUES(status), deliverable = VALUES(deliverable), cost_amount = VALUES(cost_amount),
                currency = VALUES(currency), cost_source = VALUES(cost_source),
                install_window_days = VALUES(install_window_days), top_up_supported = VALUES(top_up_supported),
                changed_at = VALUES(changed_at)
            """)
    void upsert(Iterable<OfferRow> rows);

    @Query("SELECT version FROM catalogue WHERE id = 1")
    long version();

    @Query("UPDATE catalogue SET version = version + 1, changed_at = :now WHERE id = 1")
    int nextVersion(Instant now);
}
