package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How Hubby's calls are checked and read.
///
/// @param secrets any of them may have signed; two while one is rotated
/// @param apiKey the whole value of `apiKeyHeader`; asked for only where nothing is signed
/// @param timestampHeader its name is not documented
/// @param tolerance how old, or how far ahead, a signed timestamp may be
/// @param events Hubby's words for events and what they tell
record HubbyWebhookSettings(
        List<Secret> secrets,
        Optional<Secret> apiKey,
        String apiKeyHeader,
        String timestampHeader,
        Duration tolerance,
        Map<String, Event> events) {

    /// What an event tells, usage apart.
    enum Event {
        REDEEMED,
        ACTIVATED,
        INSTALLED,
        DELETED,
        EXPIRED,
        DEPLETED
    }

    /// The name of a redemption is not documented: the settings flag, and its likely forms.
    private static final Map<String, Event> KNOWN = Map.of(
            "package.activated", Event.ACTIVATED,
            "classic_package_queue.claimed", Event.REDEEMED,
            "promocode_redemption", Event.REDEEMED,
            "promocode.redemption", Event.REDEEMED,
            "promocode.redeemed", Event.REDEEMED,
            "promo_code.redeemed", Event.REDEEMED);

    static HubbyWebhookSettings of(ProviderSettings settings) {
        return new HubbyWebhookSettings(
                settings.list("webhook-secrets").stream().map(Secret::new).toList(),
                settings.optional("webhook-api-key").map(Secret::new),
                settings.optional("webhook-api-key-header").orElse("x-api-key"),
                settings.optional("webhook-timestamp-header").orElse("x-hubby-timestamp"),
                settings.duration("webhook-tolerance", Duration.ofMinutes(5)),
                settings.optional("webhook-events", text -> events(settings.list("webhook-events")))
                        .orElse(KNOWN));
    }

    private static Map<String, Event> events(List<String> pairs) {
        Map<String, Event> events = new HashMap<>(KNOWN);
        for (String pair : pairs) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException();
            }
            events.put(sides[0].strip(), Event.valueOf(sides[1].strip().toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(events);
    }
}
