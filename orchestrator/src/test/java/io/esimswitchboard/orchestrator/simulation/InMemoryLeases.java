package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.simulation.Tables.LeaseRow;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One instance's view of the leases, which end by the database's clock.
final class InMemoryLeases implements Leases {

    private final Tables tables;
    private final UUID owner;

    InMemoryLeases(Tables tables, UUID owner) {
        this.tables = tables;
        this.owner = owner;
    }

    @Override
    public boolean hold(String name, Duration length) {
        Instant now = tables.now();
        LeaseRow mine = new LeaseRow(owner, now.plus(length));
        return tables.leases.update(name, row -> row.isMineOrOver(owner, now), row -> mine)
                || tables.leases.insert(name, mine);
    }

    @Override
    public void release(String name) {
        LeaseRow over = new LeaseRow(owner, tables.now());
        tables.leases.update(name, row -> row.owner().equals(owner), row -> over);
    }
}
