package io.esimswitchboard.orchestrator.secret;

/// Encrypts what must not be readable at rest: activation codes, claim links, personal data.
///
/// AES-256-GCM with a random nonce; the key is named by reference and rotates. Safe for concurrent use.
public interface Sealer {

    /// @param context binds the text to its row (for example an id): a sealed text copied elsewhere does not open
    byte[] seal(byte[] plain, String context);

    /// @throws IllegalStateException when it was tampered with, or sealed for another context or with a lost key
    byte[] open(byte[] sealed, String context);
}
