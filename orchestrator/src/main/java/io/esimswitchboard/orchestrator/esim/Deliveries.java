package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.List;
import java.util.Optional;

/// Reading what was delivered. Another tenant's is as absent as what never existed.
public interface Deliveries {

    Optional<Esim> findEsim(TenantId tenant, EsimId id);

    Optional<Claim> findClaim(TenantId tenant, ClaimId id);

    /// The claim as its provider's portal wants it.
    Optional<HeldClaim> findHeldClaim(TenantId tenant, ClaimId id);

    /// The profiles that were delivered as such; what a claim became is found by the claim.
    List<Esim> esimsOf(OrderId order);

    List<Claim> claimsOf(OrderId order);
}
