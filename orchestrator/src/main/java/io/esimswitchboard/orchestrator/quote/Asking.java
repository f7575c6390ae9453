package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// Questions to the router on behalf of one storefront.
record Asking(Router router, TenantId tenant) {

    /// Dearer than anything on sale, in any currency.
    private static final BigDecimal NO_CEILING = BigDecimal.TEN.pow(12);

    /// Whatever it costs. The router makes prices in the currency of the ceiling.
    RoutingDecision inCurrency(Wanted wanted, Optional<DeliverableKind> deliverable, Currency currency) {
        return upTo(new Money(NO_CEILING, currency), wanted, deliverable);
    }

    RoutingDecision upTo(Money most, Wanted wanted, Optional<DeliverableKind> deliverable) {
        return router.decide(new RoutingRequest(wanted, deliverable, Optional.of(most), Optional.of(tenant)));
    }
}
