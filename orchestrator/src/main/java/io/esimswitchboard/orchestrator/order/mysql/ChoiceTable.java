package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on the offers a line may be bought from.
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChoiceTable extends GenericRepository<ChoiceRow, byte[]> {

    @Query("""
            INSERT INTO line_choice (line_id, choice_rank, order_id, offer_id, provider_id, plan_id, deliverable,
                cost_amount, currency)
            VALUES (:lineId, :choiceRank, :orderId, :offerId, :providerId, :planId, :deliverable,
                :costAmount, :currency)
            """)
    void insertChoices(Iterable<ChoiceRow> rows);

    @Query("SELECT * FROM line_choice WHERE order_id IN (:orderIds) ORDER BY line_id, choice_rank")
    List<ChoiceRow> choicesOf(@Expandable List<byte[]> orderIds);
}
