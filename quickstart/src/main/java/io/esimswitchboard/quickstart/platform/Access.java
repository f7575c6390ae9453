package io.esimswitchboard.quickstart.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a running platform is reached: its addresses, and the keys to them. By the names of `switchboard.env`.
public record Access(Map<String, String> values) {

    private static final Map<PortName, String> URLS = Map.of(
            PortName.ORCHESTRATOR, "ORCHESTRATOR_URL",
            PortName.INGEST, "WEBHOOK_INGEST_URL",
            PortName.HUBBY, "HUBBY_SIMULATOR_URL",
            PortName.YONI, "YONI_SIMULATOR_URL");

    public Access {
        values = new LinkedHashMap<>(values);
    }

    /// Of one of those that speak HTTP.
    public URI uri(PortName name) {
        return URI.create(value(URLS.getOrDefault(name, "an address of " + name)));
    }

    public String apiKey() {
        return value("API_KEY");
    }

    public String operatorKey() {
        return value("OPERATOR_KEY");
    }

    public String bootstrapServers() {
        return value("KAFKA_BOOTSTRAP_SERVERS");
    }

    /// For Connector/J; carries the user and the password.
    public String mysqlUrl() {
        return value("MYSQL_URL");
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing is known of " + name);
        }
        return value;
    }

    /// Without the keys.
    @Override
    public String toString() {
        return "Access to " + values.get("ORCHESTRATOR_URL");
    }
}
