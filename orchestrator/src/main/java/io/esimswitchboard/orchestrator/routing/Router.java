package io.esimswitchboard.orchestrator.routing;

/// Chooses offers.
public interface Router {

    /// Decides on the current catalogue. Pure computing: no network, no database.
    RoutingDecision decide(RoutingRequest request);
}
