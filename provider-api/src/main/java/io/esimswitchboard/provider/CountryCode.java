package io.esimswitchboard.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A country by its ISO 3166-1 alpha-2 code, upper case.
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code: " + value);
        }
    }

    /// The country for `text` in any case, or empty when there is none.
    public static Optional<CountryCode> of(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT))
                .filter(KNOWN::contains)
                .map(CountryCode::new);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }
}
