package io.esimswitchboard.provider.esimaccess;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings `providers.<account>.*` of an eSIM Access account.
///
/// @param upperCaseSignature both cases are documented, this one was seen to work
/// @param currency of the balance, which comes without one
/// @param replayWithin how long a transaction id is trusted to be remembered
/// @param dayPasses lengths in days in which plans sold by the day are offered
/// @param topUpPrefix makes a plan's code the code of its top-up
/// @param topUpsListed whether a top-up that an eSIM does not list is proved absent
record EsimAccessConfig(
        ProviderId id,
        HttpSettings http,
        String accessCode,
        Secret secret,
        boolean upperCaseSignature,
        Currency currency,
        Optional<Secret> webhookToken,
        Duration visibilityDelay,
        Duration replayWithin,
        List<Integer> dayPasses,
        String topUpPrefix,
        boolean topUpsListed) {

    /// The package list comes whole: some 2,600 packages, each with its networks.
    static final int MAX_CATALOGUE_BYTES = 32 << 20;

    /// Documented: 8 calls a second.
    private static final Pace PACE = new Pace(8, 16);

    static EsimAccessConfig of(ProviderSettings settings) {
        HttpSettings http = UsualSettings.http(settings, PACE);
        return new EsimAccessConfig(
                settings.id(),
                http,
                settings.required("access-code"),
                new Secret(settings.required("secret")),
                settings.optional("signature-case", EsimAccessConfig::isUpper).orElse(true),
                settings.optional("currency", Currency::getInstance).orElse(Currency.getInstance("USD")),
                UsualSettings.webhookToken(settings),
                UsualSettings.visibilityDelay(settings, http, Duration.ofSeconds(60)),
                settings.duration("replay-within", Duration.ofHours(24)),
                settings.optional("day-passes", EsimAccessConfig::days).orElse(List.of()),
                settings.optional("top-up-prefix").orElse("TOPUP_"),
                settings.flag("top-ups-listed", false));
    }

    private static boolean isUpper(String text) {
        return switch (text) {
            case "upper" -> true;
            case "lower" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static List<Integer> days(String text) {
        List<Integer> days = Stream.of(text.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
        if (days.stream().anyMatch(each -> each < 1 || each > 365)) {
            throw new IllegalArgumentException();
        }
        return days;
    }

    ProviderTraits traits() {
        return new ProviderTraits(visibilityDelay, SettlesBy.REPLAY_KEY, http.pace());
    }
}
