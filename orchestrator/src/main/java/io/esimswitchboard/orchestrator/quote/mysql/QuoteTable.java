package io.esimswitchboard.orchestrator.quote.mysql;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The statements on quotes.
@JdbcRepository(dialect = Dialect.MYSQL)
interface QuoteTable extends GenericRepository<QuoteRow, byte[]> {

    @Query("""
            INSERT INTO quote (id, tenant_id, currency, fx_base, fx_rate, fx_source, fx_as_of, absorb_basis_points,
                created_at, expires_at, order_id)
            VALUES (:id, :tenantId, :currency, :fxBase, :fxRate, :fxSource, :fxAsOf, :absorbBasisPoints,
                :createdAt, :expiresAt, :orderId)
            """)
    void insertQuote(QuoteRow row);

    @Query("SELECT * FROM quote WHERE id = :id AND tenant_id = :tenantId")
    Optional<QuoteRow> findQuote(byte[] id, byte[] tenantId);

    @Query("UPDATE quote SET order_id = :order WHERE id = :id AND order_id IS NULL")
    int use(byte[] id, byte[] order);

    @Query("SELECT * FROM quote WHERE expires_at < :time ORDER BY expires_at LIMIT :most")
    List<QuoteRow> expired(Instant time, int most);

    @Query("DELETE FROM quote WHERE id IN (:ids)")
    int deleteQuotes(@Expandable List<byte[]> ids);
}
