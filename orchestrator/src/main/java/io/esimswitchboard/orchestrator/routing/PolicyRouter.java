package io.esimswitchboard.orchestrator.routing;

import jakarta.inject.Singleton;

/// Follows the policy that is active for whoever asks.
@Singleton
public final class PolicyRouter implements Router {

    private final ActivePolicies policies;
    private final WeighOffers weighOffers;

    public PolicyRouter(ActivePolicies policies, WeighOffers weighOffers) {
        this.policies = policies;
        this.weighOffers = weighOffers;
    }

    @Override
    public RoutingDecision decide(RoutingRequest request) {
        return weighOffers.decide(request, policies.of(request.tenant()));
    }
}
