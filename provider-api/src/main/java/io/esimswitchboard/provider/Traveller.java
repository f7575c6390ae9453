package io.esimswitchboard.provider;

import java.util.Optional;

/// Whom an eSIM is for. Everything is optional; nothing of it may reach a log.
///
/// @param locale an IETF language tag such as `en-GB`
public record Traveller(
        Optional<String> email, Optional<String> firstName, Optional<String> lastName, Optional<String> locale) {

    /// Nothing is known.
    public static final Traveller UNNAMED =
            new Traveller(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Traveller[masked]";
    }
}
