package io.esimswitchboard.orchestrator.id;

import java.util.Optional;
import java.util.UUID;

/// A provider's call as received. Written `whk_…`.
public record WebhookId(UUID uuid) {

    private static final String PREFIX = "whk";

    /// The id in `text`, or empty when it is none of this type.
    public static Optional<WebhookId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(WebhookId::new);
    }

    @Override
    public String toString() {
        return TypeId.render(PREFIX, uuid);
    }
}
