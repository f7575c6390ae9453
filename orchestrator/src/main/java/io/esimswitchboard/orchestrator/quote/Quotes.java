package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import java.time.Instant;
import java.util.Optional;

/// Where quotes are kept.
public interface Quotes {

    void insert(Quote quote);

    /// With the request that it answers, in one transaction.
    ///
    /// @throws io.esimswitchboard.orchestrator.idempotency.KeyTakenException when another request has kept the key
    void insert(Quote quote, KeyedRequest key, KeptAnswer answer);

    /// Empty for another storefront's too.
    Optional<Quote> find(TenantId tenant, QuoteId id);

    /// Uses the quote up for the order, in the transaction that stores it.
    ///
    /// @throws QuoteUsedException when another order was faster
    void use(QuoteId id, OrderId order);

    /// Deletes at most `most` that expired before `time`; answers how many.
    int purge(Instant time, int most);
}
