package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What Hubby's calls are checked by.
///
/// @param secrets any of them may have signed; two while one is rotated
/// @param apiKey the whole value of `apiKeyHeader`; asked for only where nothing is signed
/// @param tolerance how old, or how far ahead, a signed timestamp may be
record HubbyWebhookKeys(List<Secret> secrets, Optional<Secret> apiKey, String apiKeyHeader, Duration tolerance) {

    static HubbyWebhookKeys of(ProviderSettings settings) {
        return new HubbyWebhookKeys(
                settings.list("webhook-secrets").stream().map(Secret::new).toList(),
                settings.optional("webhook-api-key").map(Secret::new),
                settings.optional("webhook-api-key-header").orElse("x-api-key"),
                settings.duration("webhook-tolerance", Duration.ofMinutes(5)));
    }
}
