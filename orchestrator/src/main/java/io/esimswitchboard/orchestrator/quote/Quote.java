package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A promise of prices, good for one order of one storefront.
///
/// @param lines all in one currency
/// @param fx what the prices were exchanged by; empty where nothing was
/// @param absorbBasisPoints by how much a cost may have grown before the promise is looked at again
/// @param usedBy the order that was placed by it
public record Quote(
        QuoteId id,
        TenantId tenant,
        List<QuoteLine> lines,
        Optional<Fx> fx,
        int absorbBasisPoints,
        Instant createdAt,
        Instant expiresAt,
        Optional<OrderId> usedBy) {

    public Money total() {
        return lines.stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("a quote without lines"));
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
