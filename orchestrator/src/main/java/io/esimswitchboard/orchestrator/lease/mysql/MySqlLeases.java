package io.esimswitchboard.orchestrator.lease.mysql;

import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.lease.Leases;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Leases as rows, taken by compare-and-set on the owner and the database's time.
@Singleton
final class MySqlLeases implements Leases {

    private final LeaseTable table;
    private final byte[] owner;

    MySqlLeases(LeaseTable table, IdGenerator ids) {
        this.table = table;
        this.owner = Uuids.bytes(ids.next());
    }

    @Override
    public boolean hold(String name, Duration length) {
        long micros = length.toNanos() / 1_000;
        return table.take(name, owner, micros) > 0
                || (table.insertFree(name, owner) > 0 && table.take(name, owner, micros) > 0);
    }

    @Override
    public void release(String name) {
        table.release(name, owner);
    }
}
