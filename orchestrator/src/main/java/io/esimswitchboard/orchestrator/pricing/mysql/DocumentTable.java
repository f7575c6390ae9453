package io.esimswitchboard.orchestrator.pricing.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The statements on versioned documents, and on the catalogue's version, which moves with them.
@JdbcRepository(dialect = Dialect.MYSQL)
interface DocumentTable extends GenericRepository<DocumentRow, String> {

    @Query("""
            SELECT d.* FROM price_document d
              JOIN (SELECT kind, subject, MAX(version) AS version FROM price_document GROUP BY kind, subject) newest
                ON newest.kind = d.kind AND newest.subject = d.subject AND newest.version = d.version
            """)
    List<DocumentRow> newest();

    @Query("SELECT COALESCE(MAX(version), 0) FROM price_document WHERE kind = :kind AND subject = :subject")
    long lastVersion(String kind, String subject);

    @Query("""
            INSERT INTO price_document (kind, subject, version, body, created_at, created_by)
            VALUES (:kind, :subject, :version, :body, :createdAt, :createdBy)
            """)
    void insertDocument(DocumentRow row);

    @Query("DELETE FROM price_document WHERE kind = :kind AND subject = :subject AND version <= :version")
    int deleteUpTo(String kind, String subject, long version);

    @Query("""
            INSERT INTO catalogue_change (version, kind, recorded_at)
            SELECT version, 'REPRICED', :now FROM catalogue WHERE id = 1
            """)
    void tellRepriced(Instant now);

    @Query("UPDATE catalogue SET version = version + 1, changed_at = :now WHERE id = 1")
    int nextCatalogueVersion(Instant now);
}
