package io.esimswitchboard.simulators.hubby;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/// Countries and continents by the names Hubby takes: ISO2, ISO3, English name, continent code.
final class Destinations {

    // The other continent codes (AS, AF, NA, SA) are ISO2 codes of countries, and those win.
    private static final Set<String> CONTINENTS = Set.of("EU", "OC");
    private static final Map<String, String> ALIASES = Map.of(
            "turkey",
            "TR",
            "usa",
            "US",
            "united states of america",
            "US",
            "uk",
            "GB",
            "great britain",
            "GB",
            "hong kong",
            "HK",
            "czech republic",
            "CZ",
            "holland",
            "NL",
            "viet nam",
            "VN");
    private static final Map<String, String> NAMES = names();

    /// The ISO2 or continent code of `text`.
    static Optional<String> codeOf(String text) {
        if (CONTINENTS.contains(text)) {
            return Optional.of(text);
        }
        return Optional.ofNullable(NAMES.get(text))
                .or(() -> Optional.ofNullable(NAMES.get(text.toLowerCase(Locale.ROOT))));
    }

    /// Empty for a continent.
    static Optional<String> iso3(String code) {
        try {
            return CONTINENTS.contains(code)
                    ? Optional.empty()
                    : Optional.of(Locale.of("", code).getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    static String name(String code, Locale reader) {
        return switch (code) {
            case "EU" -> "Europe";
            case "OC" -> "Oceania";
            default -> Locale.of("", code).getDisplayCountry(reader);
        };
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>(ALIASES);
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            names.put(name(code, Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.put(code, code);
            iso3(code).ifPresent(iso3 -> names.put(iso3, code));
        });
        return Map.copyOf(names);
    }

    private Destinations() {}
}
