package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.toolkit.HttpSettings;
import io.esimswitchboard.provider.toolkit.UsualSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The settings `providers.<account>.*` of a Hubby account. What the contract leaves open is a setting here.
///
/// @param paths where the operations stand and what of them is signed
/// @param rateCard the file of plans and prices
/// @param packageList where a package has to stand too, for a plan that names one
/// @param countryList where a plan's countries have to stand too
/// @param topUps how a top-up is asked for; none are offered without it
/// @param portal how travellers are let in; none are without it
record HubbyConfig(
        ProviderId id,
        HttpSettings http,
        HubbyPaths paths,
        HubbySigner.Keys keys,
        Path rateCard,
        Optional<String> packageList,
        Optional<String> countryList,
        Duration visibilityDelay,
        HubbyBookingSettings bookings,
        Optional<TopUpShape> topUps,
        Optional<HubbyPortalSettings> portal,
        HubbyWebhookSettings webhooks) {

    // The package list comes whole.
    static final int MAX_CATALOGUE_BYTES = 16 << 20;

    /// How the body of a top-up names what is bought.
    enum TopUpShape {
        FLAT,
        NESTED
    }

    static HubbyConfig of(ProviderSettings settings) {
        HttpSettings http = HttpSettings.of(settings, settings.required("url", HubbyConfig::origin));
        Optional<HubbyPortalSettings> portal = HubbyPortalSettings.of(settings);
        return new HubbyConfig(
                settings.id(),
                http,
                HubbyPaths.of(settings),
                HubbySigner.Keys.of(settings),
                settings.required("rate-card", Path::of),
                list(settings, "package"),
                list(settings, "country"),
                UsualSettings.visibilityDelay(settings, http, Duration.ofSeconds(30)),
                HubbyBookingSettings.of(settings, portal),
                settings.optional("top-ups", HubbyConfig::topUpShape).flatMap(shape -> shape),
                portal,
                HubbyWebhookSettings.of(settings));
    }

    // Checked here, so that a wrong address is told by the name of its key.
    private static URI origin(String url) {
        URI whole = URI.create(url);
        URI origin = URI.create(whole.getScheme() + "://" + whole.getRawAuthority());
        HttpSettings.requireOrigin(origin);
        return origin;
    }

    private static Optional<String> list(ProviderSettings settings, String name) {
        String path = settings.optional(name + "-path", HubbyPaths::prefix)
                .orElse(name.equals("package") ? "/packages" : "/countries");
        return settings.flag(name + "-list", false) ? Optional.of(path) : Optional.empty();
    }

    private static Optional<TopUpShape> topUpShape(String text) {
        return switch (text) {
            case "off" -> Optional.empty();
            case "flat" -> Optional.of(TopUpShape.FLAT);
            case "nested" -> Optional.of(TopUpShape.NESTED);
            default -> throw new IllegalArgumentException();
        };
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.BY_REFERENCE, http.pace());
    }
}
