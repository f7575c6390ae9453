package io.esimswitchboard.ingest.intake;

import java.util.Optional;

/// Where a call arrived, as the caller spelt it.
///
/// @param pathToken a credential
public record WebhookAddress(String providerId, Optional<String> pathToken) {

    /// Shows no token, and no provider id either: anybody may have written it.
    @Override
    public String toString() {
        return "WebhookAddress[]";
    }
}
