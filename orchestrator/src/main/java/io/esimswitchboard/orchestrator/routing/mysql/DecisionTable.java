package io.esimswitchboard.orchestrator.routing.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on the decisions that stand with the lines of orders.
@JdbcRepository(dialect = Dialect.MYSQL)
interface DecisionTable extends GenericRepository<DecisionRow, byte[]> {

    @Query("SELECT id, decision FROM order_line WHERE id > :after AND id < :before ORDER BY id LIMIT :max")
    List<DecisionRow> between(byte[] after, byte[] before, int max);
}
