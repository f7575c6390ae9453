package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.EsimStatuses;
import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Fact;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Moves eSIMs by conditional updates.
@Singleton
final class MySqlEsimStatuses implements EsimStatuses {

    private final DeliveryTables esims;

    MySqlEsimStatuses(DeliveryTables esims) {
        this.esims = esims;
    }

    @Override
    public Optional<Fact> moveService(EsimId esim, ServiceStatus status, Instant at, Instant now) {
        int moved = esims.moveService(
                Uuids.bytes(esim.uuid()), status.name(), names(status.predecessors()), status.end(), at, now);
        return told(moved, "esim.service_status_changed", data(esim, "service_status", status), at);
    }

    @Override
    public Optional<Fact> moveProfile(EsimId esim, ProfileStatus status, Instant at, Instant now) {
        int moved = esims.moveProfile(Uuids.bytes(esim.uuid()), status.name(), names(status.predecessors()), at, now);
        return told(moved, "esim.profile_status_changed", data(esim, "profile_status", status), at);
    }

    private static Optional<Fact> told(int moved, String type, SortedMap<String, String> data, Instant at) {
        return moved == 0 ? Optional.empty() : Optional.of(new Fact(type, data, at));
    }

    private static SortedMap<String, String> data(EsimId esim, String name, Enum<?> status) {
        return new TreeMap<>(
                Map.of("esim_id", esim.toString(), name, status.name().toLowerCase(Locale.ROOT)));
    }

    static List<String> names(Set<? extends Enum<?>> states) {
        return states.stream().<String>map(Enum::name).toList();
    }
}
