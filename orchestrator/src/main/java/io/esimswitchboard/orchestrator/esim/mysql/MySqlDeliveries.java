package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.Claim;
import io.esimswitchboard.orchestrator.esim.ClaimStatus;
import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.esim.HeldClaim;
import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.DeliveryStore;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.usage.WatchUsage;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.OrderReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    public void withdraw(List<AttemptId> attempts, Instant now) {
        for (AttemptId attempt : attempts) {
            byte[] key = Uuids.bytes(attempt.uuid());
            claims.cancel(key, now);
            esims.cancel(key, now);
        }
    }

    /// What it is then tells the next reading of its usage.
    @Override
    public void toppedUp(List<EsimId> topped, Instant now) {
        topped.forEach(esim -> watchUsage.lookSoon(esim, now));
    }

    @Override
    public boolean inUse(AttemptId attempt) {
        byte[] key = Uuids.bytes(attempt.uuid());
        return claims.claimsOfAttempt(key).stream().anyMatch(row -> row.status().equals(ClaimStatus.REDEEMED.name()))
                || esims.ofAttempt(key).stream().anyMatch(MySqlDeliveries::inUse);
    }

    private static boolean inUse(EsimRow row) {
        return !row.profileStatus().equals(ProfileStatus.RELEASED.name())
                || !row.serviceStatus().equals(ServiceStatus.NOT_ACTIVE.name());
    }

    @Override
    public List<Fact> withdrawal(AttemptId attempt, Instant now) {
        byte[] key = Uuids.bytes(attempt.uuid());
        Stream<Fact> rights = claims.claimsOfAttempt(key).stream().map(row -> cancelled(row, now));
        return Stream.concat(rights, esims.ofAttempt(key).stream().map(row -> cancelled(row, now)))
                .toList();
    }

    private static Fact cancelled(ClaimRow row, Instant now) {
        String id = new ClaimId(Uuids.fromBytes(row.id())).toString();
        return new Fact("claim.cancelled", new TreeMap<>(Map.of("claim_id", id)), now);
    }

    private static Fact cancelled(EsimRow row, Instant now) {
        String id = new EsimId(Uuids.fromBytes(row.id())).toString();
        Map<String, String> data = Map.of("esim_id", id, "service_status", "cancelled");
        return new Fact("esim.service_status_changed", new TreeMap<>(data), now);
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
