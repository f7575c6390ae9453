package io.esimswitchboard.orchestrator.provider.mysql;

import io.esimswitchboard.orchestrator.provider.LastSync;
import io.esimswitchboard.orchestrator.provider.LastSync.Counts;
import io.esimswitchboard.orchestrator.provider.LastSync.Failure;
import io.esimswitchboard.orchestrator.provider.SyncRecords;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The records of catalogue syncs, in MySQL.
@Singleton
final class MySqlSyncRecords implements SyncRecords {

    private static final int DETAIL = 300;

    private final SyncTable table;

    MySqlSyncRecords(SyncTable table) {
        this.table = table;
    }

    @Override
    public Map<ProviderId, LastSync> all() {
        Map<ProviderId, LastSync> syncs = new HashMap<>();
        table.syncs().forEach(row -> syncs.put(new ProviderId(row.providerId()), lastSync(row)));
        return syncs;
    }

    @Override
    public Optional<LastSync> find(ProviderId id) {
        return table.sync(id.value()).map(MySqlSyncRecords::lastSync);
    }

    @Override
    public void succeeded(ProviderId id, Instant at, Counts counts) {
        table.succeeded(new SyncRow(
                id.value(),
                at,
                at,
                counts.offers(),
                counts.created(),
                counts.changed(),
                counts.retired(),
                counts.rejected(),
                null,
                null,
                null));
    }

    @Override
    public void failed(ProviderId id, Instant at, String reason, String detail) {
        table.failed(id.value(), at, reason, detail.substring(0, Math.min(DETAIL, detail.length())));
    }

    private static LastSync lastSync(SyncRow row) {
        Counts counts = new Counts(row.offers(), row.created(), row.changed(), row.retired(), row.rejected());
        return new LastSync(row.attemptedAt(), Optional.ofNullable(row.succeededAt()), counts, failure(row));
    }

    private static Optional<Failure> failure(SyncRow row) {
        if (row.failure() == null || row.failingSince() == null) {
            return Optional.empty();
        }
        String detail = row.failureDetail() == null ? "" : row.failureDetail();
        return Optional.of(new Failure(row.failure(), detail, row.failingSince()));
    }
}
