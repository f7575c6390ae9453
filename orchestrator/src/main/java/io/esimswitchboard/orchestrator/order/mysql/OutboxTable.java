package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

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

    @Query("SELECT COUNT(*) FROM outbox")
    long depth();

    @Query("DELETE FROM outbox WHERE id IN (:ids)")
    int delete(List<Long> ids);
}
