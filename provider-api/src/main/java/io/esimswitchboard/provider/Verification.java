package io.esimswitchboard.provider;

/// Whether a call came from the wholesaler.
public sealed interface Verification {

    /// Its signature or credential is right.
    record Verified() implements Verification {}

    /// The wholesaler does not sign: what the call says is confirmed by a query before it changes anything.
    record Unsigned() implements Verification {}

    /// Signature, credential or timestamp is wrong.
    ///
    /// @param reason for our log and metrics; never sent back
    record Forged(String reason) implements Verification {}
}
