package io.esimswitchboard.orchestrator.catalogue.http;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/// Which language to answer in.
final class Languages {

    private static final int LONGEST = 500;

    /// Those that Java has names of countries in.
    private static final List<Locale> KNOWN = Stream.of(Locale.getAvailableLocales())
            .filter(locale -> !locale.getLanguage().isEmpty())
            .toList();

    private Languages() {}

    /// The best that `Accept-Language` asks for; English where it asks for nothing we know or cannot be read.
    static Locale of(Optional<String> acceptLanguage) {
        return acceptLanguage
                .filter(header -> header.length() <= LONGEST)
                .map(Languages::best)
                .orElse(Locale.ENGLISH);
    }

    private static Locale best(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), KNOWN))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
