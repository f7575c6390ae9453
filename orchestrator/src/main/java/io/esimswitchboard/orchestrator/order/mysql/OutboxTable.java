package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on what Kafka has still to be told.
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxTable extends GenericRepository<OutboxRow, Long> {

    @Query("""
            INSERT INTO outbox (topic, message_key, payload, sealed, created_at)
            VALUES (:topic, :messageKey, :payload, :sealed, :createdAt)
            """)
    void insertMessages(Iterable<OutboxRow> rows);

    @Query("SELECT * FROM outbox ORDER BY id LIMIT :max")
    List<OutboxRow> oldest(int max);

    @Query("""
            SELECT created_at, (SELECT MAX(id) FROM outbox) - id + 1 AS span FROM outbox ORDER BY id LIMIT 1
            """)
    Optional<BacklogRow> backlog();

    @Query("DELETE FROM outbox WHERE id IN (:ids)")
    int delete(@Expandable List<Long> ids);

    @Query("""
            INSERT IGNORE INTO outbox_set_aside (id, topic, message_key, payload, sealed, created_at, set_aside_at,
                reason)
            SELECT id, topic, message_key, payload, sealed, created_at, :now, :reason FROM outbox WHERE id = :id
            """)
    int setAside(long id, String reason, Instant now);

    @Query("DELETE FROM outbox_set_aside WHERE set_aside_at < :time LIMIT 1000")
    int purgeSetAside(Instant time);
}
