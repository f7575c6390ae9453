package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.toolkit.HttpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The settings `providers.<account>.*` of a Hubby account.
///
/// @param paths where the operations stand and what of them is signed
/// @param rateCard the file of plans and prices
/// @param packageList whether a package has to stand in Hubby's own list too
/// @param sendMessages whether Hubby writes to the traveller; a booking it wrote about cannot be cancelled
record HubbyConfig(
        ProviderId id,
        HttpSettings http,
        HubbyPaths paths,
        HubbySigner.Keys keys,
        Path rateCard,
        boolean packageList,
        Duration visibilityDelay,
        boolean sendMessages,
        HubbyWebhookKeys webhookKeys) {

    // The package list comes whole.
    static final int MAX_CATALOGUE_BYTES = 16 << 20;

    static HubbyConfig of(ProviderSettings settings) {
        return new HubbyConfig(
                settings.id(),
                http(settings),
                paths(settings),
                HubbySigner.Keys.of(settings),
                settings.required("rate-card", Path::of),
                settings.flag("package-list", false),
                visibilityDelay(settings),
                settings.flag("send-messages", false),
                HubbyWebhookKeys.of(settings));
    }

    private static HttpSettings http(ProviderSettings settings) {
        return HttpSettings.of(settings, settings.required("url", HubbyConfig::origin));
    }

    private static HubbyPaths paths(ProviderSettings settings) {
        String base = settings.required("url", url -> URI.create(url).getRawPath());
        boolean given = settings.optional("signed-prefix").isPresent();
        return new HubbyPaths(base, given ? settings.required("signed-prefix", HubbyPaths::prefix) : "/api");
    }

    // Checked here, so that a wrong address is told by the name of its key.
    private static URI origin(String url) {
        URI whole = URI.create(url);
        URI origin = URI.create(whole.getScheme() + "://" + whole.getRawAuthority());
        HttpSettings.requireOrigin(origin);
        return origin;
    }

    // A request may leave us until the deadline, so nothing is proved absent before.
    private static Duration visibilityDelay(ProviderSettings settings) {
        Duration delay = settings.duration("visibility-delay", Duration.ofSeconds(30));
        Duration replyWithin = http(settings).replyWithin();
        return delay.compareTo(replyWithin) < 0 ? replyWithin : delay;
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.BY_REFERENCE, http.pace());
    }
}
