package io.esimswitchboard.provider;

/// Buying eSIMs.
public interface Ordering {

    /// Buys what `attempt` asks for: one unit. The attempt has been stored before this is called.
    ///
    /// The adapter sends [Attempt#reference()] as the wholesaler's idempotency key or booking reference. It never
    /// repeats a request that may have reached the wholesaler, unless the wholesaler promises that this is safe.
    Outcome<EsimOrder> place(Attempt attempt);

    /// Finds out what became of an attempt placed earlier: by replaying its idempotency key, by our reference, or by
    /// scanning the wholesaler's list; which one is the adapter's affair. May be called any number of times, at any
    /// time, also when it is not known whether [#place] was ever called.
    ///
    /// [Outcome.NotDone] is answered only once [ProviderTraits#visibilityDelay()] has passed since
    /// [Attempt#sentAt()].
    Outcome<EsimOrder> settle(Attempt attempt);
}
