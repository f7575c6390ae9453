package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// An offer. Written `ofr_…`.
public record OfferId(UUID uuid) {

    private static final String PREFIX = "ofr";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<OfferId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(OfferId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
