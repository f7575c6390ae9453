package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.routing.policy.Policy;

/// Understands stored policies.
@FunctionalInterface
public interface PolicyFormat {

    /// @throws IllegalArgumentException when it is none
    Policy read(String document);
}
