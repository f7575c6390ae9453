package io.esimswitchboard.orchestrator.order;

import java.util.Locale;

/// What came of wanting an order cancelled.
public sealed interface CancelAnswer {

    /// What can be given up or back is being given; or has been, when it was wanted before.
    record UnderWay(Order order) implements CancelAnswer {}

    /// Nothing of it can be given up or back.
    record NotCancellable(Reason reason) implements CancelAnswer {}

    /// Why not, as a storefront may know it.
    enum Reason {
        /// It has failed: there is nothing to give back.
        FAILED,
        /// It is delivered, and what was delivered is never taken back.
        NOT_SUPPORTED,
        /// The traveller has left.
        DEPARTED,
        /// What was delivered is in use.
        IN_USE,
        /// It was asked to be taken back, and was not.
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
