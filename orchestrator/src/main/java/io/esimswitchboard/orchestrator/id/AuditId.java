package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A line of the audit. Written `aud_…`.
public record AuditId(UUID uuid) {

    private static final String PREFIX = "aud";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<AuditId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(AuditId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
