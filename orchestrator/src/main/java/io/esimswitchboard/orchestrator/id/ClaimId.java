package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A right to an eSIM. Written `clm_…`.
public record ClaimId(UUID uuid) {

    private static final String PREFIX = "clm";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<ClaimId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(ClaimId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
