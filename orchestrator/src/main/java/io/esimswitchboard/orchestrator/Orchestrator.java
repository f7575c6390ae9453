package io.esimswitchboard.orchestrator;

import io.micronaut.runtime.Micronaut;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts the orchestrator: REST API, catalogue, routing, order lifecycle, status store.
public final class Orchestrator {

    private Orchestrator() {}

    public static void main(String[] args) {
        // Liquibase logs through java.util.logging; one log, one format.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Micronaut.run(Orchestrator.class, args);
    }
}
