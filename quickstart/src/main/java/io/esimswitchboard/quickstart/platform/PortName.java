package io.esimswitchboard.quickstart.platform;

import java.util.List;
import java.util.Locale;

/// What listens on a port of its own.
public enum PortName {
    ORCHESTRATOR(8080, "ORCHESTRATOR_PORT"),
    INGEST(8081, "WEBHOOK_INGEST_PORT"),
    HUBBY(8090, "HUBBY_SIMULATOR_PORT"),
    YONI(8091, "YONI_SIMULATOR_PORT"),
    MYSQL(13306, "MYSQL_PORT"),
    KAFKA(19092, "KAFKA_PORT");

    private final int usual;
    private final String processVariable;

    PortName(int usual, String processVariable) {
        this.usual = usual;
        this.processVariable = processVariable;
    }

    public int usual() {
        return usual;
    }

    /// The environment variables that name this port, the first one set wins: one named as the option,
    /// and the one that the process itself reads.
    public List<String> variables() {
        return List.of(name() + "_PORT", processVariable);
    }

    /// The option that names this port.
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }
}
