package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.ClaimStatus;
import io.esimswitchboard.orchestrator.esim.ClaimStatuses;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.provider.Iccid;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Moves claims by conditional updates. The eSIM that a claim becomes is stored under the claim's id.
@Singleton
final class MySqlClaimStatuses implements ClaimStatuses {

    private final ClaimTable claims;
    private final DeliveryTables esims;

    MySqlClaimStatuses(ClaimTable claims, DeliveryTables esims) {
        this.claims = claims;
        this.esims = esims;
    }

    @Override
    public Optional<Fact> redeem(ClaimId claim, Optional<Iccid> iccid, Instant at, Instant now) {
        byte[] id = Uuids.bytes(claim.uuid());
        boolean redeemed = move(claim, ClaimStatus.REDEEMED, now);
        if (redeemed) {
            esims.insertOfClaim(id, now);
        }
        boolean named = iccid.filter(known -> claims.setIccid(id, known.value(), now) > 0)
                .filter(known -> esims.setIccid(id, known.value(), now) > 0)
                .isPresent();
        if (!redeemed && !named) {
            return Optional.empty();
        }
        TreeMap<String, String> data =
                new TreeMap<>(Map.of("claim_id", claim.toString(), "esim_id", new EsimId(claim.uuid()).toString()));
        iccid.ifPresent(known -> data.put("iccid", known.value()));
        return Optional.of(new Fact("claim.redeemed", data, at));
    }

    @Override
    public Optional<Fact> end(ClaimId claim, ClaimStatus status, Instant at, Instant now) {
        TreeMap<String, String> data = new TreeMap<>(Map.of("claim_id", claim.toString()));
        String type = "claim." + status.name().toLowerCase(Locale.ROOT);
        return move(claim, status, now) ? Optional.of(new Fact(type, data, at)) : Optional.empty();
    }

    private boolean move(ClaimId claim, ClaimStatus status, Instant now) {
        List<String> from = MySqlEsimStatuses.names(status.predecessors());
        return claims.move(Uuids.bytes(claim.uuid()), status.name(), from, now) > 0;
    }

    @Override
    public List<Expired> expired(Instant now, int max) {
        return claims.expired(now, max).stream()
                .map(row -> new Expired(
                        new OrderId(Uuids.fromBytes(row.orderId())),
                        new ClaimId(Uuids.fromBytes(row.id())),
                        row.expiresAt()))
                .toList();
    }
}
