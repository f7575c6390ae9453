package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import java.util.Optional;

/// The policies that are followed. Never blocks.
@FunctionalInterface
public interface ActivePolicies {

    /// The storefront's own, else the platform's, else [NamedPolicy#BUILT_IN].
    ///
    /// @param tenant empty for nobody in particular
    NamedPolicy of(Optional<TenantId> tenant);
}
