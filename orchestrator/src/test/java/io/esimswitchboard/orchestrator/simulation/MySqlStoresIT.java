package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.mysql.Transactions;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.notice.ParkedNotices;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.order.work.AttemptWorkers;
import io.esimswitchboard.orchestrator.provider.Providers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// On an instance whose own workers leave everything alone.
final class MySqlStoresIT extends StoreContract {

    private static OrchestratorFixture one;
    private static OrchestratorFixture another;

    @BeforeAll
    static void start() {
        one = idle(OrchestratorFixture.prepare());
        another = idle(one.another());
    }

    private static OrchestratorFixture idle(OrchestratorFixture.Preparation preparation) {
        OrchestratorFixture instance = preparation
                .with("orders.lease", "1s")
                .replace(Providers.class, new FakeProviders())
                .start();
        instance.bean(AttemptWorkers.class).close();
        instance.bean(ParkedNotices.class).close();
        return instance;
    }

    @AfterAll
    static void stop() {
        another.close();
        one.close();
    }

    @Override
    OrderStore orders() {
        return one.bean(OrderStore.class);
    }

    @Override
    AttemptQueue queue() {
        return one.bean(AttemptQueue.class);
    }

    @Override
    Outbox outbox() {
        return one.bean(Outbox.class);
    }

    @Override
    NoticeStore notices() {
        return one.bean(NoticeStore.class);
    }

    @Override
    Leases leases(boolean other) {
        return (other ? another : one).bean(Leases.class);
    }

    @Override
    <T> T inTransaction(Supplier<T> work) {
        return one.bean(Transactions.class).write(work);
    }

    @Override
    Instant now() {
        return one.bean(InstantSource.class).instant();
    }

    @Override
    void letTimePass() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
