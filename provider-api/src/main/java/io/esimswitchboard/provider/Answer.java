package io.esimswitchboard.provider;

/// The answer to a question that changes nothing at the wholesaler.
public sealed interface Answer<T> {

    /// The wholesaler answered.
    record Known<T>(T value) implements Answer<T> {}

    /// It did not, or not understandably. Asking again later is always safe.
    ///
    /// @param error the category
    /// @param detail the wholesaler's own code and words, or what went wrong; short, no secret
    record Unavailable<T>(ProviderError error, String detail) implements Answer<T> {}
}
