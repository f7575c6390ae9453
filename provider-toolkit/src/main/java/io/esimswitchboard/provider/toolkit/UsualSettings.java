package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The settings that every adapter has, under the names they have everywhere.
public final class UsualSettings {

    private UsualSettings() {}

    /// From `url` (required: scheme, host and port), `reply-within`, `calls-per-second` and `concurrent-calls`.
    ///
    /// @param documented the wholesaler's pace, where the settings name no other
    public static HttpSettings http(ProviderSettings settings, Pace documented) {
        return HttpSettings.of(settings, settings.required("url", UsualSettings::origin), documented);
    }

    // Checked here, so that a wrong address is told by the name of its key.
    private static URI origin(String url) {
        URI origin = URI.create(url);
        HttpSettings.requireOrigin(origin);
        return origin;
    }

    /// From `visibility-delay`; never less than `reply-within`, for until then the call may still leave us.
    public static Duration visibilityDelay(ProviderSettings settings, HttpSettings http, Duration usual) {
        Duration delay = settings.duration("visibility-delay", usual);
        return delay.compareTo(http.replyWithin()) < 0 ? http.replyWithin() : delay;
    }

    /// From `webhook-token`: the last part of the webhook's URL, for a wholesaler that does not sign.
    public static Optional<Secret> webhookToken(ProviderSettings settings) {
        return settings.optional("webhook-token", UsualSettings::pathSafe);
    }

    private static Secret pathSafe(String token) {
        if (!token.matches("[A-Za-z0-9_-]{8,128}")) {
            throw new IllegalArgumentException();
        }
        return new Secret(token);
    }
}
