package io.esimswitchboard.orchestrator.audit.mysql;

import io.esimswitchboard.orchestrator.audit.AuditEntry;
import io.esimswitchboard.orchestrator.audit.AuditLog;
import io.esimswitchboard.orchestrator.id.AuditId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.Uuids;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The audit as a table. Ids are ordered by time, so they are the order of the list.
@Singleton
final class MySqlAuditLog implements AuditLog {

    private static final int DETAIL = 500;
    private static final AuditId AFTER_ALL = new AuditId(new UUID(-1, -1));

    private final AuditTable table;
    private final IdGenerator ids;
    private final InstantSource clock;

    MySqlAuditLog(AuditTable table, IdGenerator ids, InstantSource clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(String actor, String action, String subject, String detail) {
        String shown = detail.substring(0, Math.min(DETAIL, detail.length()));
        table.insertEntry(new AuditRow(Uuids.bytes(ids.next()), clock.instant(), actor, action, subject, shown));
    }

    @Override
    public List<AuditEntry> newest(Optional<AuditId> before, int limit) {
        return table.before(Uuids.bytes(before.orElse(AFTER_ALL).uuid()), limit).stream()
                .map(MySqlAuditLog::entry)
                .toList();
    }

    private static AuditEntry entry(AuditRow row) {
        return new AuditEntry(
                new AuditId(Uuids.fromBytes(row.id())),
                row.occurredAt(),
                row.actor(),
                row.action(),
                row.subject(),
                row.detail());
    }
}
