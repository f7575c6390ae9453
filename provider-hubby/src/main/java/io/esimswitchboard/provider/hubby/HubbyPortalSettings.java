package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.toolkit.ProviderRequest.Method;
import java.net.URI;
import java.util.Optional;

/// How travellers are let in to Hubby's web view, of which the contract shows the calls and not the address.
///
/// @param url with `{redirect_token}` and perhaps `{external_user_id}` in it
/// @param web whether what a traveller has is read as the web view reads it, or by the call for partners' own apps
/// @param deviceMethod the reference says GET, a guide says POST
/// @param deviceField by which a device's model is told
record HubbyPortalSettings(String url, boolean web, Method deviceMethod, String deviceField) {

    private static final String TOKEN = "{redirect_token}";
    private static final String USER = "{external_user_id}";

    /// Empty where no address is set.
    static Optional<HubbyPortalSettings> of(ProviderSettings settings) {
        return settings.optional("portal-url", HubbyPortalSettings::checked)
                .map(url -> new HubbyPortalSettings(
                        url,
                        settings.optional("holdings-from", HubbyPortalSettings::isWeb)
                                .orElse(false),
                        settings.optional("device-method", HubbyPortalSettings::method)
                                .orElse(Method.GET),
                        settings.optional("device-field", HubbyPortalSettings::word)
                                .orElse("model")));
    }

    private static String checked(String url) {
        URI sample = URI.create(url.replace(TOKEN, "t").replace(USER, "u"));
        boolean web = "https".equals(sample.getScheme()) || "http".equals(sample.getScheme());
        if (!web || sample.getHost() == null || !url.contains(TOKEN)) {
            throw new IllegalArgumentException();
        }
        return url;
    }

    private static boolean isWeb(String text) {
        return switch (text) {
            case "native" -> false;
            case "web" -> true;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Method method(String text) {
        return switch (text) {
            case "GET" -> Method.GET;
            case "POST" -> Method.POST;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String word(String text) {
        if (!text.matches("[A-Za-z_]{1,40}")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /// The page without anybody's token.
    URI page() {
        return URI.create(url.split("[?#{]", 2)[0]);
    }

    URI link(String token, String user) {
        return URI.create(url.replace(TOKEN, HubbyPaths.encoded(token)).replace(USER, HubbyPaths.encoded(user)));
    }
}
