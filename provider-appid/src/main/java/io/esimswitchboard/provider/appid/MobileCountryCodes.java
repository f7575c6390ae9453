package io.esimswitchboard.provider.appid;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.CountryCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The countries behind mobile country codes; `mcc.csv` names its source.
final class MobileCountryCodes {

    private final Map<String, Set<CountryCode>> countries;

    private MobileCountryCodes(Map<String, Set<CountryCode>> countries) {
        this.countries = countries;
    }

    static MobileCountryCodes load() {
        InputStream file = Objects.requireNonNull(
                MobileCountryCodes.class.getResourceAsStream("mcc.csv"), "mcc.csv stands beside this class");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return new MobileCountryCodes(reader.lines()
                    .filter(line -> line.matches("[0-9].*"))
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> codes(row[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException("mcc.csv", e);
        }
    }

    private static Set<CountryCode> codes(String text) {
        return Stream.of(text.split(" ")).map(CountryCode::new).collect(Collectors.toUnmodifiableSet());
    }

    /// The countries of the codes in `text` (`440,441`) that are known; none when none is.
    SortedSet<CountryCode> among(String text) {
        return Stream.of(text.split("[^0-9]+"))
                .flatMap(code -> countries.getOrDefault(code, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
