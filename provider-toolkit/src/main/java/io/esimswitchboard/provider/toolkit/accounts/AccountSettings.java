package io.esimswitchboard.provider.toolkit.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Flattens what a configuration file holds under `providers` for [ProviderAccounts].
public final class AccountSettings {

    private AccountSettings() {}

    /// Nested keys are joined by dots and lists by commas; a value that is null is left out, and so is
    /// one that stands where an account should.
    ///
    /// @param providers what stands under `providers`, nested or already joined (`hubby.secret`)
    public static Map<String, Map<String, String>> flatten(Map<String, ?> providers) {
        Map<String, String> flat = new TreeMap<>();
        flattenInto(flat, "", providers);
        Map<String, Map<String, String>> settings = new HashMap<>();
        flat.forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot > 0) {
                settings.computeIfAbsent(key.substring(0, dot), _ -> new TreeMap<>())
                        .put(key.substring(dot + 1), value);
            }
        });
        return settings;
    }

    private static void flattenInto(Map<String, String> flat, String prefix, Map<?, ?> nested) {
        nested.forEach((key, value) -> {
            if (value instanceof Map<?, ?> deeper) {
                flattenInto(flat, prefix + key + ".", deeper);
            } else if (value instanceof Collection<?> list) {
                flat.put(prefix + key, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else if (value != null) {
                flat.put(prefix + key, value.toString());
            }
        });
    }
}
