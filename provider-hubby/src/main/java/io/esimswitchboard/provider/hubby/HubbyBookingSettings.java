package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.hubby.HubbyBodies.Communication;
import io.esimswitchboard.provider.hubby.HubbyBodies.Grant;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What every booking of an account says beside the traveller, the trip and the plan.
///
/// @param channels by which Hubby writes to the traveller; a booking it wrote about cannot be cancelled; empty: it does
///     not write
/// @param branding the brand that Hubby has configured for the account
/// @param externalId told in every booking and echoed
/// @param esimType `classic` or `universal`: the package waits in a queue, to be claimed in the portal, instead of
///     being a promo code
/// @param claimDays how long a classic grant can be claimed; Hubby's 90 days where it is absent
/// @param portal the page where queues are claimed; with it a traveller is known to Hubby by the attempt's reference
record HubbyBookingSettings(
        List<String> channels,
        Optional<String> branding,
        Optional<String> externalId,
        Optional<String> esimType,
        Optional<Integer> claimDays,
        Optional<URI> portal) {

    private static final Set<String> CHANNELS = Set.of("EMAIL", "SMS", "WHATSAPP", "PUSH", "PUSH_NOTIFICATION");

    static HubbyBookingSettings of(ProviderSettings settings, Optional<HubbyPortalSettings> portal) {
        boolean writes = settings.flag("send-messages", false);
        List<String> channels = settings.optional("channels", text -> channels(settings.list("channels")))
                .orElse(List.of("EMAIL"));
        return new HubbyBookingSettings(
                writes ? channels : List.of(),
                settings.optional("custom-branding"),
                settings.optional("external-id"),
                settings.optional("esim-type", text -> esimType(text, portal.isPresent())),
                settings.optional("claim-days", HubbyBookingSettings::days),
                portal.map(HubbyPortalSettings::page));
    }

    private static List<String> channels(List<String> given) {
        if (!CHANNELS.containsAll(given)) {
            throw new IllegalArgumentException();
        }
        return given;
    }

    // What waits in a queue is claimed in the portal, so without one nobody could.
    private static String esimType(String text, boolean withPortal) {
        if (!withPortal || !Set.of("classic", "universal").contains(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > 365) {
            throw new IllegalArgumentException();
        }
        return days;
    }

    Communication communication() {
        return new Communication(!channels.isEmpty(), channels.isEmpty() ? null : channels);
    }

    /// Whom the package is for. Hubby knows each claim's holder by the reference of its attempt.
    Grant grant(OrderReference reference, LocalDate today) {
        return new Grant(
                portal.isPresent() ? reference.value() : null,
                esimType.orElse(null),
                esimType.filter("classic"::equals)
                        .flatMap(type -> claimDays)
                        .map(days -> today.plusDays(days).toString())
                        .orElse(null));
    }
}
