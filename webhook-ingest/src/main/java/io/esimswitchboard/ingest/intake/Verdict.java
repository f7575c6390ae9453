package io.esimswitchboard.ingest.intake;

/// What became of a call.
public enum Verdict {
    /// Durable; a copy of an earlier call is accepted like the first.
    ACCEPTED,
    /// No provider takes calls at this address.
    UNKNOWN_ADDRESS,
    /// Not from the wholesaler, or too old.
    FORGED,
    /// Over the provider's limit.
    OVER_LIMIT,
    /// Genuine, but nothing could make it durable: the wholesaler has to call again.
    NOT_DURABLE
}
