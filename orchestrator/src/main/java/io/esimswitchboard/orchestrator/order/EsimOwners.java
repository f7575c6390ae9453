package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.Optional;

/// Whose eSIMs are whose, for operators.
@FunctionalInterface
public interface EsimOwners {

    /// The storefront that sold it; empty when there is no such eSIM.
    Optional<TenantId> owner(EsimId id);
}
