package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.ProviderSettings;
import java.net.URI;
import java.net.URLEncoder;

/// Request targets, and the part of them that is signed.
///
/// @param base the path of the configured URL: on the request line, not signed
/// @param prefix on the request line and signed; `/api` on Hubby's own hosts, empty on an address whose base already
///     stands for it
record HubbyPaths(String base, String prefix) {

    HubbyPaths {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    static HubbyPaths of(ProviderSettings settings) {
        return new HubbyPaths(
                settings.required("url", url -> URI.create(url).getRawPath()),
                settings.optional("signed-prefix", HubbyPaths::prefix).orElse("/api"));
    }

    /// A blank setting counts as absent, so no prefix is written `/`.
    static String prefix(String text) {
        if (!text.matches("/|(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException();
        }
        return text.equals("/") ? "" : text;
    }

    /// As it stands on the request line.
    String onTheWire(String operation) {
        return base + prefix + operation;
    }

    String signed(String operation) {
        return prefix + operation;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
