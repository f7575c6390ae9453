package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A quote. Written `quo_…`.
public record QuoteId(UUID uuid) {

    private static final String PREFIX = "quo";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<QuoteId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(QuoteId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
