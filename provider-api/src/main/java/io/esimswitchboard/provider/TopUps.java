package io.esimswitchboard.provider;

/// Adding data to an eSIM that was bought earlier.
public interface TopUps {

    /// Buys `attempt.plan()` for `esim`. The rules of [Ordering#place] hold.
    Outcome<ProviderOrderId> place(Attempt attempt, Iccid esim);

    /// The rules of [Ordering#settle] hold.
    Outcome<ProviderOrderId> settle(Attempt attempt, Iccid esim);
}
