package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import java.util.List;

/// Finds out what an order is bought from that names a quote.
@FunctionalInterface
public interface RedeemQuote {

    /// Leaves the quote as it is: it is [used][Quotes#use] with the order.
    Redeemed redeem(TenantId tenant, QuoteId id);

    /// What became of the promise.
    sealed interface Redeemed {

        /// It is kept.
        ///
        /// @param decisions for each of the quote's lines, every offer at the quoted price
        record Kept(Quote quote, List<RoutingDecision> decisions) implements Redeemed {}

        /// It cannot be kept, and this is promised in its place.
        record Drifted(Quote instead) implements Redeemed {}

        /// Nothing on sale does what it promised.
        record NoOffer() implements Redeemed {}

        /// There is no such quote of this storefront.
        record Missing() implements Redeemed {}

        record Expired() implements Redeemed {}

        record Used() implements Redeemed {}
    }
}
