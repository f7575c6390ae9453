package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.Optional;

/// The eSIMs that were sold.
public interface SoldEsims {

    /// Another tenant's is as absent as what never existed.
    Optional<SoldEsim> find(TenantId tenant, EsimId id);
}
