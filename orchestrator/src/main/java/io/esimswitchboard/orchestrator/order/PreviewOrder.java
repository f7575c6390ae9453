package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.Placement.NoTopUp.Reason;
import io.esimswitchboard.orchestrator.order.PrepareItem.Prepared;
import io.esimswitchboard.orchestrator.order.PrepareItem.Refused;
import io.esimswitchboard.orchestrator.order.PrepareItem.Routable;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/// Finds out how an item would be routed, as [PlaceOrder] would route it, and buys nothing.
@Singleton
public final class PreviewOrder {

    private final PrepareItem prepareItem;
    private final EsimOwners owners;

    PreviewOrder(PrepareItem prepareItem, EsimOwners owners) {
        this.prepareItem = prepareItem;
        this.owners = owners;
    }

    /// What would become of an item.
    public sealed interface Preview {}

    /// It would be bought so, or not at all where nothing is eligible.
    public record Decided(RoutingDecision decision) implements Preview {}

    /// Nothing would be bought for this eSIM.
    public record NoTopUp(Reason reason) implements Preview {}

    /// @param storefront who would buy; empty for nobody in particular, and for whoever sold the eSIM
    public Preview preview(
            Optional<TenantId> storefront, OrderItem item, Function<RoutingRequest, RoutingDecision> decide) {
        Optional<TenantId> buyer = storefront.or(() -> item.topUp().flatMap(owners::owner));
        Prepared prepared = item.topUp().isEmpty()
                ? new Routable(item.routing(), new LineKind.NewEsim())
                : buyer.map(tenant -> prepareItem.prepare(tenant, item))
                        .orElseGet(() -> new Refused(Reason.NO_SUCH_ESIM));
        return switch (prepared) {
            case Routable(var routing, var _) -> new Decided(decide.apply(routing.by(buyer)));
            case Refused(var reason) -> new NoTopUp(reason);
        };
    }
}
