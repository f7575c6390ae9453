package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.provider.Money;
import java.util.Optional;

/// What came of asking for an order.
public sealed interface Placement {

    /// It is stored, its attempts with it, and the answer to the request where there was one to give.
    record Placed(Order order, Optional<KeptAnswer> answer) implements Placement {}

    /// Nothing on sale does what item `item` (from 0) asks for; a package that does not exist is not on sale either.
    record NoOffer(int item) implements Placement {}

    /// Item `item` (from 0) tops an eSIM up that cannot be.
    record NoTopUp(int item, Reason reason) implements Placement {

        /// Why not.
        public enum Reason {
            /// There is no such eSIM of this storefront.
            NO_SUCH_ESIM,
            /// Who sold it adds nothing to it.
            NOT_OFFERED,
            /// This package is none that fits it.
            INCOMPATIBLE,
            /// The provider has not told yet what its claim became.
            NOT_READY,
            /// It is cancelled, revoked or deleted.
            ENDED
        }
    }

    /// It names a quote that is not good for it.
    record QuoteRefused(Cause cause) implements Placement {

        /// Why not.
        public enum Cause {
            /// There is no such quote of this storefront.
            NO_SUCH_QUOTE,
            EXPIRED,
            /// An order was placed by it.
            USED,
            /// Nothing on sale does what it promised.
            NO_OFFER
        }
    }

    /// Its quote cannot be kept, for costs have moved.
    ///
    /// @param instead what is promised now
    record PriceChanged(Quote instead) implements Placement {}

    /// Something does, but all of it costs more than the ceiling.
    record PriceExceeded(int item, Money cheapest) implements Placement {}
}
