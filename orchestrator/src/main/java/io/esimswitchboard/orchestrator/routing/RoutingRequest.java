package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;

/// A question to the [Router].
///
/// @param deliverable empty when either will do
/// @param maxPrice per unit; empty when there is no ceiling
public record RoutingRequest(Wanted wanted, Optional<DeliverableKind> deliverable, Optional<Money> maxPrice) {

    /// The same, of whoever sold the eSIM it is for.
    public RoutingRequest topUpOf(PackageId id, ProviderId seller) {
        return new RoutingRequest(new Wanted.TopUp(id, seller), Optional.empty(), maxPrice);
    }
}
