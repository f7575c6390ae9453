package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A line of an order. Written `line_…`.
public record LineId(UUID uuid) {

    private static final String PREFIX = "line";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<LineId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(LineId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
