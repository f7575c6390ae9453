package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.toolkit.HttpSettings;
import io.esimswitchboard.provider.toolkit.Secret;
import io.esimswitchboard.provider.toolkit.UsualSettings;
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

    // The slowest of the documented limits, for usage; the order page allows 10.
    private static final Pace PACE = new Pace(5, 16);

    static AppIdConfig of(ProviderSettings settings) {
        HttpSettings http = UsualSettings.http(settings, PACE);
        return new AppIdConfig(
                settings.id(),
                http,
                settings.required("app-id"),
                new Secret(settings.required("secret")),
                settings.required("currency", Currency::getInstance),
                UsualSettings.webhookToken(settings),
                UsualSettings.visibilityDelay(settings, http, Duration.ofSeconds(30)),
                settings.duration("replay-within", Duration.ofHours(24)),
                settings.optional("package-path").orElse("/v1/package/e-sim/page"),
                settings.integer("page-size", 100));
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.REPLAY_KEY, http.pace());
    }
}
