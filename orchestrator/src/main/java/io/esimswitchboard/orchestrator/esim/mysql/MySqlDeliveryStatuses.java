package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.ClaimStatus;
import io.esimswitchboard.orchestrator.esim.ClaimStatuses;
import io.esimswitchboard.orchestrator.esim.EsimStatuses;
import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.notice.DeliveryStatuses;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.secret.Sha256;
import io.esimswitchboard.orchestrator.usage.RecordUsage;
import io.esimswitchboard.orchestrator.usage.WatchUsage;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.ClaimRedeemed;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileState;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.StopReason;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Finds what an attempt delivered and moves it as a provider's call says.
@Singleton
final class MySqlDeliveryStatuses implements DeliveryStatuses {

    private final DeliveryTables tables;
    private final ClaimTable claimTable;
    private final EsimStatuses esims;
    private final ClaimStatuses claims;
    private final RecordUsage recordUsage;
    private final WatchUsage watchUsage;

    MySqlDeliveryStatuses(
            DeliveryTables tables,
            ClaimTable claimTable,
            EsimStatuses esims,
            ClaimStatuses claims,
            RecordUsage recordUsage,
            WatchUsage watchUsage) {
        this.tables = tables;
        this.claimTable = claimTable;
        this.esims = esims;
        this.claims = claims;
        this.recordUsage = recordUsage;
        this.watchUsage = watchUsage;
    }

    @Override
    public List<Fact> apply(AttemptId attempt, OrderKey key, ProviderNotice notice, Instant now) {
        Delivered delivered = delivered(attempt, key);
        return switch (notice) {
            case ClaimRedeemed(var _, var iccid, var at) ->
                delivered.claim().flatMap(claim -> claims.redeem(claim, iccid, at, now)).stream()
                        .toList();
            case ServiceActivated(var _, var at) ->
                move(delivered, at, now, esim -> one(esims.moveService(esim, ServiceStatus.ACTIVE, at, now)));
            case ServiceStopped(var _, var reason, var at) -> stop(delivered, reason, at, now);
            case ProfileMoved(var _, var state, var at) ->
                move(delivered, at, now, esim -> one(esims.moveProfile(esim, status(state), at, now)));
            case UsageReached(var _, var percent, var at) ->
                move(delivered, at, now, esim -> recordUsage.reached(esim, percent, at, now));
            case OrderMoved(var _, var _) -> List.of();
            case Unrecognised(var _, var _) -> List.of();
        };
    }

    /// A claim that nobody has redeemed ends itself; otherwise the eSIM's service does.
    private List<Fact> stop(Delivered delivered, StopReason reason, Instant at, Instant now) {
        Optional<ClaimStatus> end = end(reason);
        if (delivered.claim().isPresent() && !delivered.redeemed() && end.isPresent()) {
            return one(claims.end(delivered.claim().get(), end.get(), at, now));
        }
        return move(delivered, at, now, esim -> one(esims.moveService(esim, status(reason), at, now)));
    }

    /// A claim whose eSIM is at work was redeemed, even if nobody told us.
    private List<Fact> move(Delivered delivered, Instant at, Instant now, Function<EsimId, List<Fact>> mover) {
        List<Fact> facts = new ArrayList<>();
        delivered
                .claim()
                .flatMap(claim -> claims.redeem(claim, Optional.empty(), at, now))
                .ifPresent(facts::add);
        for (EsimId esim : delivered.esims()) {
            List<Fact> moved = mover.apply(esim);
            facts.addAll(moved);
            if (!moved.isEmpty()) {
                watchUsage.lookSoon(esim, now);
            }
        }
        return facts;
    }

    private Delivered delivered(AttemptId attempt, OrderKey key) {
        byte[] id = Uuids.bytes(attempt.uuid());
        return claim(claimTable.claimsOfAttempt(id), key)
                .map(Delivered::of)
                .orElseGet(() -> Delivered.of(tables.ofAttempt(id)));
    }

    private static Optional<ClaimRow> claim(List<ClaimRow> all, OrderKey key) {
        byte[] hash = Sha256.of(key.value());
        return all.stream()
                .filter(row -> all.size() == 1 || Arrays.equals(row.providerKeyHash(), hash))
                .findFirst();
    }

    private static List<Fact> one(Optional<Fact> fact) {
        return fact.stream().toList();
    }

    private static Optional<ClaimStatus> end(StopReason reason) {
        return switch (reason) {
            case SUSPENDED, DEPLETED -> Optional.empty();
            case EXPIRED -> Optional.of(ClaimStatus.EXPIRED);
            case CANCELLED, REVOKED -> Optional.of(ClaimStatus.CANCELLED);
        };
    }

    private static ServiceStatus status(StopReason reason) {
        return switch (reason) {
            case SUSPENDED -> ServiceStatus.SUSPENDED;
            case DEPLETED -> ServiceStatus.DEPLETED;
            case EXPIRED -> ServiceStatus.EXPIRED;
            case CANCELLED -> ServiceStatus.CANCELLED;
            case REVOKED -> ServiceStatus.REVOKED;
        };
    }

    private static ProfileStatus status(ProfileState state) {
        return switch (state) {
            case DOWNLOADED -> ProfileStatus.DOWNLOADED;
            case INSTALLED -> ProfileStatus.INSTALLED;
            case ENABLED -> ProfileStatus.ENABLED;
            case DISABLED -> ProfileStatus.DISABLED;
            case DELETED -> ProfileStatus.DELETED;
            case ERROR -> ProfileStatus.ERROR;
        };
    }

    /// @param claim the one the provider means
    /// @param esims what it became or is to become; without a claim, the profiles that were delivered
    private record Delivered(Optional<ClaimId> claim, boolean redeemed, List<EsimId> esims) {

        static Delivered of(ClaimRow row) {
            UUID id = Uuids.fromBytes(row.id());
            boolean redeemed = row.status().equals(ClaimStatus.REDEEMED.name());
            return new Delivered(Optional.of(new ClaimId(id)), redeemed, List.of(new EsimId(id)));
        }

        static Delivered of(List<EsimRow> profiles) {
            return new Delivered(
                    Optional.empty(),
                    false,
                    profiles.stream()
                            .map(row -> new EsimId(Uuids.fromBytes(row.id())))
                            .toList());
        }
    }
}
