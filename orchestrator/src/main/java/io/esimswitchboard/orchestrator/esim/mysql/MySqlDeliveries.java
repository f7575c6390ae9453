package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.Claim;
import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.esim.HeldClaim;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.DeliveryStore;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.usage.WatchUsage;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.OrderReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What was delivered, in MySQL.
@Singleton
final class MySqlDeliveries implements Deliveries, DeliveryStore {

    private final DeliveryTables esims;
    private final ClaimTable claims;
    private final DeliveryRows rows;
    private final WatchUsage watchUsage;

    MySqlDeliveries(DeliveryTables esims, ClaimTable claims, DeliveryRows rows, WatchUsage watchUsage) {
        this.esims = esims;
        this.claims = claims;
        this.rows = rows;
        this.watchUsage = watchUsage;
    }

    @Override
    public void insert(Order order, List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            switch (delivery.deliverable()) {
                case EsimProfile profile -> {
                    esims.insertEsim(rows.esim(order, delivery, profile));
                    watchUsage.begin(new EsimId(delivery.id()), delivery.provider(), order.updatedAt());
                }
                case Deliverable.Claim claim -> {
                    claims.insertClaim(rows.claim(order, delivery, claim));
                    claims.setExpiry(Uuids.bytes(delivery.id()));
                }
            }
        }
    }

    @Override
    public Optional<Esim> findEsim(TenantId tenant, EsimId id) {
        return esims.findEsim(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid()))
                .map(rows::toEsim);
    }

    @Override
    public Optional<Claim> findClaim(TenantId tenant, ClaimId id) {
        return claims.findClaim(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid()))
                .map(rows::toClaim);
    }

    @Override
    public Optional<HeldClaim> findHeldClaim(TenantId tenant, ClaimId id) {
        return claims.findClaim(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid()))
                .map(row -> rows.toHeldClaim(row, reference(row)));
    }

    private OrderReference reference(ClaimRow row) {
        return claims.referenceOf(row.attemptId())
                .map(OrderReference::new)
                .orElseThrow(() -> new IllegalStateException("a stored claim's attempt is not there"));
    }

    @Override
    public List<Esim> esimsOf(OrderId order) {
        return esims.esimsOf(Uuids.bytes(order.uuid())).stream()
                .map(rows::toEsim)
                .toList();
    }

    @Override
    public List<Claim> claimsOf(OrderId order) {
        return claims.claimsOf(Uuids.bytes(order.uuid())).stream()
                .map(rows::toClaim)
                .toList();
    }
}
