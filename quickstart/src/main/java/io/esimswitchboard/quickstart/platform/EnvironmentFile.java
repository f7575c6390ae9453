package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.Folders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `switchboard.env`: what a script needs to go on from a running platform, one `NAME=value` a line.
final class EnvironmentFile {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    static void write(Platform platform) {
        Folders.writePrivate(platform.layout().environmentFile(), text(values(platform.access())));
    }

    /// A shell reads the same values back: what it could take for its own is put in quotes.
    static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    private static Map<String, String> values(Access access) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ORCHESTRATOR_URL", access.uri(PortName.ORCHESTRATOR).toString());
        values.put("WEBHOOK_INGEST_URL", access.uri(PortName.INGEST).toString());
        values.put("HUBBY_SIMULATOR_URL", access.uri(PortName.HUBBY).toString());
        values.put("YONI_SIMULATOR_URL", access.uri(PortName.YONI).toString());
        values.put("API_KEY", access.apiKey());
        values.put("OPERATOR_KEY", access.operatorKey());
        values.put("KAFKA_BOOTSTRAP_SERVERS", access.bootstrapServers());
        values.put("MYSQL_URL", access.mysqlUrl());
        return values;
    }

    private EnvironmentFile() {}
}
