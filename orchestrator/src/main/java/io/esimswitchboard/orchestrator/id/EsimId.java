package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// An eSIM profile. Written `esim_…`.
public record EsimId(UUID uuid) {

    private static final String PREFIX = "esim";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<EsimId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(EsimId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
