package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// An order. Written `ord_…`.
public record OrderId(UUID uuid) {

    private static final String PREFIX = "ord";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<OrderId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(OrderId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
