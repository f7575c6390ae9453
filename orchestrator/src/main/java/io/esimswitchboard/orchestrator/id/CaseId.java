package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A doubt that a person has to look into. Written `case_…`.
public record CaseId(UUID uuid) {

    private static final String PREFIX = "case";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<CaseId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(CaseId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
