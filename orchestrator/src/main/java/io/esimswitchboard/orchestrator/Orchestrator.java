package io.esimswitchboard.orchestrator;

import io.micronaut.runtime.Micronaut;

/// Starts the orchestrator: REST API, catalogue, routing, order lifecycle, status store.
public final class Orchestrator {

    private Orchestrator() {}

    public static void main(String[] args) {
        Micronaut.run(Orchestrator.class, args);
    }
}
