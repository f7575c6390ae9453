package io.esimswitchboard.provider.hubby;

import java.util.Optional;
import java.util.Set;

/// The locales a booking may carry.
final class HubbyLocales {

    private static final Set<String> KNOWN = Set.of(
            "en-US", "en-EU", "en-GB", "en-CA", "nl-NL", "de-DE", "fr-FR", "fr-CA", "it-IT", "es-ES", "cs-CZ", "pl-PL",
            "pt-PT", "fr-BE", "nl-BE", "de-AT", "de-CH", "fr-CH", "it-CH", "sv-SE", "sk-SK", "de-BE", "en-AU", "da-DK",
            "ko-KR", "hu-HU", "no-NO", "pt-BR", "en-NZ", "zh-CN");

    private HubbyLocales() {}

    /// The tag, or its bare language, when Hubby knows either; better no locale than a booking refused for it.
    static Optional<String> accepted(String tag) {
        if (KNOWN.contains(tag)) {
            return Optional.of(tag);
        }
        String language = tag.split("-", 2)[0];
        return Optional.of(language).filter(text -> KNOWN.stream().anyMatch(known -> known.startsWith(text + '-')));
    }
}
