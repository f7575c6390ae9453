package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A storefront. Written `ten_…`.
public record TenantId(UUID uuid) {

    private static final String PREFIX = "ten";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<TenantId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(TenantId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
