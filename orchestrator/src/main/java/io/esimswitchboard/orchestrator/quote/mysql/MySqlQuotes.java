package io.esimswitchboard.orchestrator.quote.mysql;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.mysql.Transactions;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.QuoteUsedException;
import io.esimswitchboard.orchestrator.quote.Quotes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Quotes in MySQL. That one is used once is the update's doing: of two transactions that use it the second waits for
/// the first.
@Singleton
final class MySqlQuotes implements Quotes {

    private final Transactions transactions;
    private final Keys keys;
    private final QuoteTable quotes;
    private final QuoteLineTable lines;

    MySqlQuotes(Transactions transactions, Keys keys, QuoteTable quotes, QuoteLineTable lines) {
        this.transactions = transactions;
        this.keys = keys;
        this.quotes = quotes;
        this.lines = lines;
    }

    @Override
    public void insert(Quote quote) {
        transactions.write(() -> insertNow(quote));
    }

    @Override
    public void insert(Quote quote, KeyedRequest key, KeptAnswer answer) {
        transactions.write(() -> {
            keys.keep(key, Optional.of(quote.id().uuid()), Optional.of(answer));
            return insertNow(quote);
        });
    }

    private boolean insertNow(Quote quote) {
        quotes.insertQuote(QuoteRows.of(quote));
        lines.insertLines(QuoteRows.linesOf(quote));
        return true;
    }

    @Override
    public Optional<Quote> find(TenantId tenant, QuoteId id) {
        return quotes.findQuote(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid()))
                .map(row -> QuoteRows.toQuote(row, lines.linesOf(row.id())));
    }

    @Override
    public void use(QuoteId id, OrderId order) {
        if (quotes.use(Uuids.bytes(id.uuid()), Uuids.bytes(order.uuid())) == 0) {
            throw new QuoteUsedException(id);
        }
    }

    @Override
    public int purge(Instant time, int most) {
        List<byte[]> expired =
                quotes.expired(time, most).stream().map(QuoteRow::id).toList();
        if (!expired.isEmpty()) {
            transactions.write(() -> {
                lines.deleteLines(expired);
                return quotes.deleteQuotes(expired);
            });
        }
        return expired.size();
    }
}
