package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// One try of one provider for one unit of a line. Written `att_…`.
public record AttemptId(UUID uuid) {

    private static final String PREFIX = "att";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<AttemptId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(AttemptId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
