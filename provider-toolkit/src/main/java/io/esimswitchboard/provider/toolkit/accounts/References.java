package io.esimswitchboard.provider.toolkit.accounts;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Replaces `env:NAME` and `file:PATH` in an account's settings by what they refer to.
///
/// Several references separated by commas are replaced one by one: so stand two secrets while one is rotated.
final class References {

    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final Environment environment;

    References(Environment environment) {
        this.environment = environment;
    }

    ProviderSettings resolve(ProviderId id, Map<String, String> values) {
        return new ProviderSettings(
                id,
                values.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> resolve("providers." + id.value() + "." + entry.getKey(), entry.getValue()))));
    }

    private String resolve(String key, String text) {
        String[] parts = text.split(",", -1);
        if (!Stream.of(parts).allMatch(part -> isReference(part.strip()))) {
            return text;
        }
        return Stream.of(parts).map(part -> lookUp(key, part.strip())).collect(Collectors.joining(","));
    }

    private String lookUp(String key, String reference) {
        if (reference.startsWith(VARIABLE)) {
            return lookUp(key, reference, environment::variable, VARIABLE);
        }
        return lookUp(key, reference, environment::file, FILE);
    }

    private static String lookUp(
            String key, String reference, Function<String, Optional<String>> source, String prefix) {
        return source.apply(reference.substring(prefix.length()))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(
                        "setting " + key + " refers to " + reference + ", which is not there"));
    }

    private static boolean isReference(String text) {
        return text.startsWith(VARIABLE) || text.startsWith(FILE);
    }
}
