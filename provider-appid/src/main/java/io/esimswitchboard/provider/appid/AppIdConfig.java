package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.toolkit.HttpSettings;
import io.esimswitchboard.provider.toolkit.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;

/// The settings `providers.<account>.*` of an AppId account.
///
/// @param currency the contract's; the wholesaler's prices carry none
/// @param replayWithin how long an idempotency key is trusted to be remembered
/// @param packagePath of the package list; a path ending in `/page` is read page by page
record AppIdConfig(
        ProviderId id,
        HttpSettings http,
        String appId,
        Secret secret,
        Currency currency,
        Optional<Secret> webhookToken,
        Duration visibilityDelay,
        Duration replayWithin,
        String packagePath,
        int pageSize) {

    /// A page of 100 packages is some 60 KB; the older list comes whole.
    static final int MAX_RESPONSE_BYTES = 32 << 20;

    static AppIdConfig of(ProviderSettings settings) {
        return new AppIdConfig(
                settings.id(),
                http(settings),
                settings.required("app-id"),
                new Secret(settings.required("secret")),
                settings.required("currency", Currency::getInstance),
                webhookToken(settings),
                visibilityDelay(settings),
                settings.duration("replay-within", Duration.ofHours(24)),
                settings.optional("package-path").orElse("/v1/package/e-sim/page"),
                settings.integer("page-size", 100));
    }

    private static HttpSettings http(ProviderSettings settings) {
        Pace pace = new Pace(settings.integer("calls-per-second", 5), settings.integer("concurrent-calls", 16));
        return settings.required("url", url -> new HttpSettings(URI.create(url), replyWithin(settings), pace))
                .withMaxResponseBytes(MAX_RESPONSE_BYTES);
    }

    private static Duration replyWithin(ProviderSettings settings) {
        return settings.duration("reply-within", Duration.ofSeconds(20));
    }

    private static Optional<Secret> webhookToken(ProviderSettings settings) {
        if (settings.optional("webhook-token").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(settings.required("webhook-token", AppIdConfig::pathSafe));
    }

    private static Secret pathSafe(String token) {
        if (!token.matches("[A-Za-z0-9_-]{8,128}")) {
            throw new IllegalArgumentException();
        }
        return new Secret(token);
    }

    // A request may leave us until the deadline, so nothing is proved absent before.
    private static Duration visibilityDelay(ProviderSettings settings) {
        Duration delay = settings.duration("visibility-delay", Duration.ofSeconds(30));
        return delay.compareTo(replyWithin(settings)) < 0 ? replyWithin(settings) : delay;
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.REPLAY_KEY, http.pace());
    }
}
