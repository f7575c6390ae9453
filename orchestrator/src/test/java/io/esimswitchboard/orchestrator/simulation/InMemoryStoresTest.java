package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

final class InMemoryStoresTest extends StoreContract {

    private final SimulatedClock clock = new SimulatedClock();
    private final Tables tables = new Tables(Interruptions.NONE, clock);
    private final AttemptQueue queue = new InMemoryQueue(tables, clock::nanoTime, Duration.ofSeconds(2));

    @Override
    OrderStore orders() {
        return new InMemoryOrders(tables, new InMemoryKeys(tables, clock), change -> {});
    }

    @Override
    AttemptQueue queue() {
        return queue;
    }

    @Override
    Outbox outbox() {
        return new InMemoryOutbox(tables);
    }

    @Override
    NoticeStore notices() {
        return new InMemoryNotices(tables, clock);
    }

    @Override
    Leases leases(boolean another) {
        return new InMemoryLeases(tables, new UUID(2, another ? 2 : 1));
    }

    @Override
    <T> T inTransaction(Supplier<T> work) {
        return tables.database.transaction("a test", work);
    }

    @Override
    Instant now() {
        return clock.instant();
    }

    @Override
    void letTimePass() {
        clock.passTo(clock.instant().plusMillis(50));
    }
}
