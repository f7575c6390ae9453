package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// An order event. Written `evt_…`.
public record EventId(UUID uuid) {

    private static final String PREFIX = "evt";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<EventId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(EventId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
