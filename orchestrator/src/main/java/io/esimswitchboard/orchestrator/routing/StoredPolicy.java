package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.pricing.Version;

/// A policy as an operator has put it.
///
/// @param active whether it is the one that is followed in its scope
/// @param document JSON
public record StoredPolicy(PolicyScope scope, boolean active, Version<String> document) {

    public PolicyId id() {
        return new PolicyId(scope, document.number());
    }
}
