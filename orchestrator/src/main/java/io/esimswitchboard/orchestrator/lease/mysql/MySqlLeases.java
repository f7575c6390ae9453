package io.esimswitchboard.orchestrator.lease.mysql;

import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.lease.Leases;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Leases as rows, taken by compare-and-set on the owner and the time.
@Singleton
final class MySqlLeases implements Leases {

    private final LeaseTable table;
    private final InstantSource clock;
    private final byte[] owner;

    MySqlLeases(LeaseTable table, InstantSource clock, IdGenerator ids) {
        this.table = table;
        this.clock = clock;
        this.owner = Uuids.bytes(ids.next());
    }

    @Override
    public boolean hold(String name, Duration length) {
        Instant now = clock.instant();
        if (table.take(name, owner, now.plus(length), now) > 0) {
            return true;
        }
        table.insertFree(name, owner, now.minusSeconds(1));
        return table.take(name, owner, now.plus(length), now) > 0;
    }

    @Override
    public void release(String name) {
        table.release(name, owner, clock.instant().minusSeconds(1));
    }
}
