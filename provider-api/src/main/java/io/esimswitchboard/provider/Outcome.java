package io.esimswitchboard.provider;

import java.time.Duration;
import java.util.Optional;

/// What we know after asking a wholesaler to do something.
///
/// Two questions separate the cases, and money rides on both: was it carried out, and are we sure? The type is sealed
/// so that every caller answers both. Only [Rejected] and [NotDone] allow the same thing to be bought elsewhere.
public sealed interface Outcome<T> {

    /// Carried out.
    record Done<T>(T value) implements Outcome<T> {}

    /// Taken on; the result comes by webhook, or by asking again.
    ///
    /// @param providerOrder the wholesaler's number for it, when it gave one
    /// @param askAgainIn when [Ordering#settle] is worth a call
    record Accepted<T>(Optional<ProviderOrderId> providerOrder, Duration askAgainIn) implements Outcome<T> {}

    /// Turned down, so not carried out. `reason` tells what may come next.
    ///
    /// @param providerCode the wholesaler's own code, kept for operators
    /// @param detail the wholesaler's own words, kept for operators; never shown to a storefront
    record Rejected<T>(ProviderError reason, String providerCode, String detail) implements Outcome<T> {}

    /// Certainly not carried out: it never left us, or is proved absent. Safe to repeat anywhere.
    record NotDone<T>(String evidence) implements Outcome<T> {}

    /// Perhaps carried out. Settle it before repeating anything.
    record Unknown<T>(String doubt) implements Outcome<T> {}
}
