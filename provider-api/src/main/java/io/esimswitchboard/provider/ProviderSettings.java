package io.esimswitchboard.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// The settings of one provider account, as an adapter's configuration record reads them.
///
/// Keys are relative to `providers.<account>.` and kebab-case. A value of the form `env:NAME` or `file:/path` has
/// already been replaced by what it refers to. The text of a setting never appears in [#toString()] or an exception,
/// for it may be a secret.
public final class ProviderSettings {

    private final ProviderId id;
    private final Map<String, String> values;

    public ProviderSettings(ProviderId id, Map<String, String> values) {
        this.id = id;
        this.values = Map.copyOf(values);
    }

    public ProviderId id() {
        return id;
    }

    /// The text at `key`.
    ///
    /// @throws MissingSettingException when it is absent or blank
    public String required(String key) {
        return optional(key).orElseThrow(() -> new MissingSettingException(fullName(key)));
    }

    /// The text at `key`, or empty when it is absent or blank.
    public Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
    }

    /// The texts at `key`, separated by commas there; empty when it is absent. Two secrets stand so while one is
    /// rotated.
    public List<String> list(String key) {
        return optional(key).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public Duration duration(String key, Duration otherwise) {
        return optional(key)
                .map(text -> read(key, text, ProviderSettings::toDuration))
                .orElse(otherwise);
    }

    public int integer(String key, int otherwise) {
        return optional(key).map(text -> read(key, text, Integer::valueOf)).orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return optional(key)
                .map(text -> read(key, text, ProviderSettings::toFlag))
                .orElse(otherwise);
    }

    /// Reads the text at `key` with `reader`, turning whatever it throws into an error that names the key alone.
    public <T> T required(String key, Function<String, T> reader) {
        return read(key, required(key), reader);
    }

    /// As [#required(String, Function)], or empty when it is absent or blank.
    public <T> Optional<T> optional(String key, Function<String, T> reader) {
        return optional(key).map(text -> read(key, text, reader));
    }

    private <T> T read(String key, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            // The cause is left out on purpose: its message would repeat the text.
            throw new IllegalArgumentException("setting " + fullName(key) + " cannot be read");
        }
    }

    private String fullName(String key) {
        return "providers." + id.value() + "." + key;
    }

    private static Duration toDuration(String text) {
        if (text.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        return Duration.parse(text.startsWith("P") ? text : "PT" + text);
    }

    private static boolean toFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + id.value() + ", keys " + new TreeSet<>(values.keySet()) + "]";
    }
}
