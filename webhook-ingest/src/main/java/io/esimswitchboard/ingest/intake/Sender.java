package io.esimswitchboard.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.InboundWebhooks;
import java.security.MessageDigest;
import java.util.Optional;

/// A provider account whose wholesaler calls us.
record Sender(String providerId, InboundWebhooks webhooks) {

    /// Whether this is its address: with the token where the account has one, and without one where it has none.
    boolean isAt(Optional<String> token) {
        Optional<String> expected = webhooks.pathToken();
        if (expected.isEmpty() || token.isEmpty()) {
            return expected.isEmpty() && token.isEmpty();
        }
        return MessageDigest.isEqual(expected.get().getBytes(UTF_8), token.get().getBytes(UTF_8));
    }
}
