package io.esimswitchboard.quickstart.mysql;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a URL for Connector/J says after its `?`, for the services to work as in production.
final class ConnectionSettings {

    private static final List<String> ALWAYS = List.of(
            "connectionTimeZone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "rewriteBatchedStatements=true",
            "useCursorFetch=true",
            // Cursors need statements prepared by the server: without a cache each would be prepared every time.
            "cachePrepStmts=true",
            "prepStmtCacheSize=256",
            "prepStmtCacheSqlLimit=4096");

    /// What is `given`, which may be empty, and whatever else is needed; what is given wins.
    static String completing(String given) {
        List<String> settings =
                Arrays.stream(given.split("&")).filter(each -> !each.isEmpty()).toList();
        Set<String> names = settings.stream().map(ConnectionSettings::name).collect(Collectors.toSet());
        return Stream.concat(settings.stream(), ALWAYS.stream().filter(each -> !names.contains(name(each))))
                .collect(Collectors.joining("&"));
    }

    private static String name(String setting) {
        int end = setting.indexOf('=');
        return end < 0 ? setting : setting.substring(0, end);
    }

    private ConnectionSettings() {}
}
