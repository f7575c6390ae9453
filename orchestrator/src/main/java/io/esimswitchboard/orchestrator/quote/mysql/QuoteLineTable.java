package io.esimswitchboard.orchestrator.quote.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on the lines of quotes.
@JdbcRepository(dialect = Dialect.MYSQL)
interface QuoteLineTable extends GenericRepository<QuoteLineRow, byte[]> {

    @Query("""
            INSERT INTO quote_line (quote_id, position, package_id, offer_id, deliverable, quantity, unit_price,
                cost_amount, cost_currency, cost_exchanged, install_window_days, top_up_supported)
            VALUES (:quoteId, :position, :packageId, :offerId, :deliverable, :quantity, :unitPrice,
                :costAmount, :costCurrency, :costExchanged, :installWindowDays, :topUpSupported)
            """)
    void insertLines(Iterable<QuoteLineRow> rows);

    @Query("SELECT * FROM quote_line WHERE quote_id = :quoteId ORDER BY position")
    List<QuoteLineRow> linesOf(byte[] quoteId);

    @Query("DELETE FROM quote_line WHERE quote_id IN (:quoteIds)")
    int deleteLines(@Expandable List<byte[]> quoteIds);
}
