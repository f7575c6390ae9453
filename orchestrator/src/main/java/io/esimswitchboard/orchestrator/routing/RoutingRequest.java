package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;

/// A question to the [Router].
///
/// @param deliverable empty when either will do
/// @param maxPrice per unit, in the currency that prices are to be in; empty when there is no ceiling, and prices are
/// in the platform's own
/// @param tenant whose prices they are to be; empty for those of nobody in particular
public record RoutingRequest(
        Wanted wanted, Optional<DeliverableKind> deliverable, Optional<Money> maxPrice, Optional<TenantId> tenant) {

    public RoutingRequest(Wanted wanted, Optional<DeliverableKind> deliverable, Optional<Money> maxPrice) {
        this(wanted, deliverable, maxPrice, Optional.empty());
    }

    public RoutingRequest by(Optional<TenantId> storefront) {
        return new RoutingRequest(wanted, deliverable, maxPrice, storefront);
    }

    /// The same, of whoever sold the eSIM it is for.
    public RoutingRequest topUpOf(PackageId id, ProviderId seller) {
        return new RoutingRequest(new Wanted.TopUp(id, seller), Optional.empty(), maxPrice, tenant);
    }
}
