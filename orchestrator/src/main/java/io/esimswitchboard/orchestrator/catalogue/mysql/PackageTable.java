package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on packages.
@JdbcRepository(dialect = Dialect.MYSQL)
interface PackageTable extends GenericRepository<PackageRow, byte[]> {

    @Query("SELECT * FROM esim_package WHERE id > :after ORDER BY id LIMIT :max")
    List<PackageRow> packagesAfter(byte[] after, int max);

    @Query("SELECT id, fingerprint FROM esim_package WHERE fingerprint IN (:fingerprints)")
    List<PackageKey> keys(List<String> fingerprints);

    /// Another provider's sync may have written one of them a moment ago; then that one stays.
    @Query("""
            INSERT INTO esim_package (id, fingerprint, coverage, type, data_bytes, fair_use_bytes, fair_use_seconds,
                throttle_kbps, validity_days, activation, created_at)
            VALUES (:id, :fingerprint, :coverage, :type, :dataBytes, :fairUseBytes, :fairUseSeconds, :throttleKbps,
                :validityDays, :activation, :createdAt)
            ON DUPLICATE KEY UPDATE fingerprint = VALUES(fingerprint)
            """)
    void insertMissing(Iterable<PackageRow> rows);
}
