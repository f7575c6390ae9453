package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.work.AttemptWorkers;
import io.esimswitchboard.orchestrator.order.work.WorkOnAttempt;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Waiting for orders on two instances: the first hardly ever looks at what others write, the second does not write.
final class OrderWatchIT {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final FakeProvider PROVIDER = new FakeProvider("provider");

    private static OrchestratorFixture writer;
    private static OrchestratorFixture other;

    @BeforeAll
    static void start() {
        writer = OrchestratorFixture.prepare()
                .with("orders.watch", "1h")
                .replace(Providers.class, new FakeProviders(PROVIDER))
                .replace(Router.class, request -> Decisions.of(offer("provider", "1.50")))
                .start();
        other = writer.another().with("orders.watch", "200ms").start();
        writer.bean(AttemptWorkers.class).close();
        other.bean(AttemptWorkers.class).close();
    }

    @AfterAll
    static void stop() {
        other.close();
        writer.close();
    }

    private static Order place() {
        OrderRequest request = Decisions.request(Decisions.item(1, Optional.empty()));
        Placement placed =
                writer.bean(PlaceOrder.class).place(Decisions.caller(TENANT), request, Decisions.receipt(TENANT));
        return ((Placement.Placed) placed).order();
    }

    private static void buyAll() {
        List<Task> tasks = writer.bean(AttemptQueue.class)
                .take(PROVIDER.id(), Instant.now().plusSeconds(1), 50);
        tasks.forEach(writer.bean(WorkOnAttempt.class)::work);
    }

    private static Duration wait(OrchestratorFixture instance, OrderId order, int version, Duration patience) {
        long start = System.nanoTime();
        instance.bean(OrderQueries.class).awaitChange(order, version, patience);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void whatTheInstanceItselfWritesWakesAtOnce() throws Exception {
        Order order = place();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> waited = threads.submit(() -> wait(writer, order.id(), order.version(), LONG));
            buyAll();

            assertThat(waited.get()).isLessThan(LONG);
        }
    }

    @Test
    void whatAnotherInstanceWritesIsSeen() throws Exception {
        Order order = place();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> waited = threads.submit(() -> wait(other, order.id(), order.version(), LONG));
            buyAll();

            assertThat(waited.get()).isLessThan(LONG);
        }
    }

    @Test
    void aChangeBeforeTheWaitEndsItAtOnce() {
        Order order = place();
        buyAll();

        assertThat(wait(writer, order.id(), order.version(), LONG)).isLessThan(LONG);
    }

    @Test
    void anOrderThatDoesNotExistIsNotWaitedFor() {
        assertThat(wait(writer, new OrderId(new UUID(3, 3)), 1, LONG)).isLessThan(LONG);
    }

    @Test
    void patienceEnds() {
        Order order = place();

        assertThat(wait(writer, order.id(), order.version(), Duration.ofMillis(300)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300))
                .isLessThan(LONG);
    }

    @Test
    void fiveHundredWaitsCostHardlyMoreThanOne() throws Exception {
        List<Order> orders = List.of(place(), place(), place());
        Duration patience = Duration.ofSeconds(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> waits = new ArrayList<>();
            long before = statements();
            for (int i = 0; i < 500; i++) {
                Order order = orders.get(i % 3);
                waits.add(threads.submit(() -> wait(other, order.id(), order.version(), patience)));
            }
            for (Future<Duration> wait : waits) {
                assertThat(wait.get()).isGreaterThanOrEqualTo(patience);
            }

            // Each asks once when it begins; then there are 5 looks a second for all. By itself each would make 80.
            assertThat(statements() - before).isLessThan(500 * 8);
        }
    }

    private static long statements() throws SQLException {
        try (var connection = DriverManager.getConnection(writer.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }
}
