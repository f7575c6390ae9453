package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A package. Written `pkg_…`.
public record PackageId(UUID uuid) {

    private static final String PREFIX = "pkg";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<PackageId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(PackageId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
