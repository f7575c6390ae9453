package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
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

    // A page of 100 packages is some 60 KB; the older list comes whole.
    static final int MAX_CATALOGUE_BYTES = 32 << 20;

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
        return HttpSettings.of(settings, settings.required("url", AppIdConfig::base));
    }

    // Checked here, so that a wrong address is told by the name of its key.
    private static URI base(String url) {
        URI base = URI.create(url);
        HttpSettings.requireOrigin(base);
        return base;
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
        Duration replyWithin = http(settings).replyWithin();
        return delay.compareTo(replyWithin) < 0 ? replyWithin : delay;
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.REPLAY_KEY, http.pace());
    }
}
