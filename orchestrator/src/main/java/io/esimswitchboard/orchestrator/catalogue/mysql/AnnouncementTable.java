package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// Puts messages into the outbox, which is relayed to Kafka.
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AnnouncementTable extends GenericRepository<AnnouncementRow, String> {

    @Query("""
            INSERT INTO outbox (topic, message_key, payload, sealed, created_at)
            VALUES (:topic, :messageKey, :payload, FALSE, :createdAt)
            """)
    void insertMessages(Iterable<AnnouncementRow> rows);
}
