package io.esimswitchboard.orchestrator.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TransactionsIT {

    private static OrchestratorFixture orchestrator;

    private final AtomicInteger runs = new AtomicInteger();

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare().start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @Test
    void theLoserOfADeadlockStartsOver() throws Exception {
        orchestrator.bean(Leases.class).hold("a", Duration.ofSeconds(1));
        orchestrator.bean(Leases.class).hold("b", Duration.ofSeconds(1));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> updateBoth("a", "b", bothHoldOne));
            Future<?> other = threads.submit(() -> updateBoth("b", "a", bothHoldOne));
            one.get();
            other.get();
        }

        assertThat(runs).hasValue(3);
    }

    private void updateBoth(String first, String second, CyclicBarrier barrier) {
        orchestrator.bean(Transactions.class).write(() -> {
            update(first);
            if (runs.incrementAndGet() <= 2) {
                meet(barrier);
            }
            update(second);
            return true;
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // the only connection there is
    private static void update(String name) {
        Connection connection =
                (Connection) orchestrator.bean(TransactionOperations.class).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE lease SET held_until = held_until + INTERVAL 1 SECOND WHERE name = '" + name + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
