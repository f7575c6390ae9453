package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.Placement.NoTopUp.Reason;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds out what is to be routed for an item: new eSIMs from anybody, a top-up from who sold the eSIM.
@Singleton
final class PrepareItem {

    private final SoldEsims esims;
    private final TopUpMarket market;

    PrepareItem(SoldEsims esims, TopUpMarket market) {
        this.esims = esims;
        this.market = market;
    }

    /// What became of an item.
    sealed interface Prepared {}

    record Routable(RoutingRequest routing, LineKind kind) implements Prepared {}

    record Refused(Reason reason) implements Prepared {}

    Prepared prepare(TenantId tenant, OrderItem item) {
        return item.topUp()
                .map(esim -> topUp(tenant, esim, item.routing()))
                .orElseGet(() -> new Routable(item.routing(), new LineKind.NewEsim()));
    }

    private Prepared topUp(TenantId tenant, EsimId id, RoutingRequest routing) {
        Optional<SoldEsim> found = esims.find(tenant, id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_ESIM);
        }
        SoldEsim esim = found.get();
        if (!esim.usable()) {
            return new Refused(Reason.ENDED);
        }
        if (!market.open(esim)) {
            return new Refused(Reason.NOT_OFFERED);
        }
        PackageId wanted = packageOf(routing.wanted());
        if (!market.fits(wanted, esim)) {
            return new Refused(Reason.INCOMPATIBLE);
        }
        return esim.iccid()
                .<Prepared>map(iccid ->
                        new Routable(routing.topUpOf(wanted, esim.seller()), new LineKind.TopUp(esim.id(), iccid)))
                .orElseGet(() -> new Refused(Reason.NOT_READY));
    }

    private static PackageId packageOf(Wanted wanted) {
        return switch (wanted) {
            case Wanted.OfPackage(var id) -> id;
            case Wanted.TopUp(var id, var _) -> id;
            case Wanted.AtLeast(var _, var _, var _) ->
                throw new IllegalArgumentException("a top-up names its package");
        };
    }
}
