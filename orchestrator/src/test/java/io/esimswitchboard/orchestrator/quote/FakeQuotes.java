package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Quotes in memory.
final class FakeQuotes implements Quotes {

    private final Map<QuoteId, Quote> quotes = new HashMap<>();

    @Override
    public void insert(Quote quote) {
        quotes.put(quote.id(), quote);
    }

    @Override
    public void insert(Quote quote, KeyedRequest key, KeptAnswer answer) {
        insert(quote);
    }

    @Override
    public Optional<Quote> find(TenantId tenant, QuoteId id) {
        return Optional.ofNullable(quotes.get(id))
                .filter(quote -> quote.tenant().equals(tenant));
    }

    @Override
    public void use(QuoteId id, OrderId order) {
        Quote quote = Objects.requireNonNull(quotes.get(id));
        quotes.put(
                id,
                new Quote(
                        id,
                        quote.tenant(),
                        quote.lines(),
                        quote.fx(),
                        quote.absorbBasisPoints(),
                        quote.createdAt(),
                        quote.expiresAt(),
                        Optional.of(order)));
    }

    @Override
    public int purge(Instant time, int most) {
        return 0;
    }
}
