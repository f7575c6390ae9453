package io.esimswitchboard.provider;

/// Giving an order back before it is used.
public interface Cancellations {

    /// Cancels the order. Idempotent: an order that is already cancelled is [Outcome.Done].
    Outcome<ProviderOrderId> cancel(ProviderOrderId order);
}
