package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.toolkit.HttpSettings;
import io.esimswitchboard.provider.toolkit.Secret;
import io.esimswitchboard.provider.toolkit.UsualSettings;
import java.time.Duration;

/// The settings `providers.<account>.*` of a Template account. Everything the wholesaler leaves open is one of them.
///
/// @param clockWindow how far from our clock the time of a webhook may be
record TemplateConfig(
        ProviderId id,
        HttpSettings http,
        String key,
        Secret secret,
        Secret webhookSecret,
        Duration visibilityDelay,
        Duration clockWindow) {

    private static final Pace PACE = new Pace(5, 16);

    static TemplateConfig of(ProviderSettings settings) {
        HttpSettings http = UsualSettings.http(settings, PACE);
        return new TemplateConfig(
                settings.id(),
                http,
                settings.required("key"),
                new Secret(settings.required("secret")),
                new Secret(settings.required("webhook-secret")),
                UsualSettings.visibilityDelay(settings, http, Duration.ofSeconds(30)),
                settings.duration("clock-window", Duration.ofMinutes(5)));
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.BY_REFERENCE, http.pace());
    }
}
