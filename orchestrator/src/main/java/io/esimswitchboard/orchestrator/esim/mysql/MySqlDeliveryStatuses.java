package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.notice.DeliveryStatuses;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.secret.Sha256;
import io.esimswitchboard.provider.Iccid;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Moves the status of delivered eSIMs and claims, by conditional updates that never move one back.
@Singleton
final class MySqlDeliveryStatuses implements DeliveryStatuses {

    private final DeliveryTables esims;
    private final ClaimTable claims;

    MySqlDeliveryStatuses(DeliveryTables esims, ClaimTable claims) {
        this.esims = esims;
        this.claims = claims;
    }

    @Override
    public Optional<Fact> apply(AttemptId attempt, OrderKey key, ProviderNotice notice, Instant now) {
        return switch (notice) {
            case ClaimRedeemed(var _, var iccid, var _) -> redeem(claim(attempt, key), iccid, now);
            case ServiceActivated(var _, var at) -> moveService(attempt, ServiceStatus.ACTIVE, at, now);
            case ServiceStopped(var _, var reason, var at) -> moveService(attempt, status(reason), at, now);
            case ProfileMoved(var _, var state, var at) -> moveProfile(attempt, status(state), at, now);
            case UsageReached(var _, var percent, var _) -> Optional.of(usage(attempt, percent));
            case OrderMoved(var _, var _) -> Optional.empty();
            case Unrecognised(var _, var _) -> Optional.empty();
        };
    }

    private Optional<ClaimRow> claim(AttemptId attempt, OrderKey key) {
        List<ClaimRow> all = claims.claimsOfAttempt(Uuids.bytes(attempt.uuid()));
        byte[] hash = Sha256.of(key.value());
        return all.stream()
                .filter(row -> all.size() == 1 || Arrays.equals(row.providerKeyHash(), hash))
                .findFirst();
    }

    private Optional<Fact> redeem(Optional<ClaimRow> claim, Optional<Iccid> iccid, Instant now) {
        return claim.filter(
                        row -> claims.redeem(row.id(), iccid.map(Iccid::value).orElse(null), now) > 0)
                .map(row -> {
                    SortedMap<String, String> data = data("claim_id", new ClaimId(Uuids.fromBytes(row.id())));
                    iccid.ifPresent(known -> data.put("iccid", known.value()));
                    return new Fact("claim.redeemed", data);
                });
    }

    private Optional<Fact> moveService(AttemptId attempt, ServiceStatus status, Instant at, Instant now) {
        byte[] key = Uuids.bytes(attempt.uuid());
        int moved = esims.moveService(key, status.name(), names(status.predecessors()), at, now);
        return told("esim.service_status_changed", "service_status", status, moved, key);
    }

    private Optional<Fact> moveProfile(AttemptId attempt, ProfileStatus status, Instant at, Instant now) {
        byte[] key = Uuids.bytes(attempt.uuid());
        int moved = esims.moveProfile(key, status.name(), names(status.predecessors()), at, now);
        return told("esim.profile_status_changed", "profile_status", status, moved, key);
    }

    // What a claim became is not kept here, so of that each call is told.
    private Optional<Fact> told(String type, String name, Enum<?> status, int moved, byte[] attempt) {
        SortedMap<String, String> data = subject(attempt);
        data.put(name, status.name().toLowerCase(Locale.ROOT));
        return data.containsKey("esim_id") && moved == 0 ? Optional.empty() : Optional.of(new Fact(type, data));
    }

    private static List<String> names(Set<? extends Enum<?>> states) {
        return states.stream().<String>map(Enum::name).toList();
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

    private Fact usage(AttemptId attempt, int percent) {
        SortedMap<String, String> data = subject(Uuids.bytes(attempt.uuid()));
        data.put("percent", Integer.toString(percent));
        return new Fact("usage.threshold_reached", data);
    }

    /// What the attempt delivered: its eSIM, or the claim that stands for one.
    private SortedMap<String, String> subject(byte[] attempt) {
        return esims.ofAttempt(attempt)
                .map(row -> data("esim_id", new EsimId(Uuids.fromBytes(row.id()))))
                .or(() -> claims.claimsOfAttempt(attempt).stream()
                        .findFirst()
                        .map(row -> data("claim_id", new ClaimId(Uuids.fromBytes(row.id())))))
                .orElseGet(TreeMap::new);
    }

    private static SortedMap<String, String> data(String name, Object id) {
        return new TreeMap<>(Map.of(name, id.toString()));
    }
}
