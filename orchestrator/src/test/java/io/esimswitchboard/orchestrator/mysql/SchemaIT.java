package io.esimswitchboard.orchestrator.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.SharedServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Instances that start at once, and those that were killed while they migrated.
@Timeout(60)
final class SchemaIT {

    private static final int INSTANCES = 6;

    private final String url = SharedServers.mysql()
            .createDatabase("schema_" + UUID.randomUUID().toString().substring(0, 8));

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void manyThatStartAtOnceOnAnEmptyDatabaseAllFindTheSchema() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> instances = IntStream.range(0, INSTANCES)
                .mapToObj(_ -> threads.submit(() -> {
                    try (Connection connection = DriverManager.getConnection(url)) {
                        go.await();
                        Schema.migrate(connection);
                        return number(connection, "SELECT COUNT(*) FROM orders");
                    }
                }))
                .toList();

        go.countDown();

        for (Future<Integer> each : instances) {
            assertThat(each.get()).isZero();
        }
    }

    @Test
    void whatAKilledOneLeftLockedIsNoHindrance() throws Exception {
        try (Connection killed = DriverManager.getConnection(url)) {
            Schema.migrate(killed);
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, "DROP TABLE provider_sign");
            execute(connection, "DELETE FROM DATABASECHANGELOG WHERE ID = 'provider-signs'");
            execute(
                    connection,
                    "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKGRANTED = NOW(), LOCKEDBY = 'killed'");

            Schema.migrate(connection);

            assertThat(number(connection, "SELECT COUNT(*) FROM provider_sign")).isZero();
        }
    }

    @Test
    void nobodyElseMigratesMeanwhile() throws Exception {
        try (Connection first = DriverManager.getConnection(url);
                Connection second = DriverManager.getConnection(url)) {
            Future<?> waiting;
            try (var _ = SchemaLock.take(first)) {
                waiting = threads.submit(migration(second));
                awaitAWaitingSession(first);
                assertThat(number(
                                first,
                                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                        .isZero();
            }
            waiting.get();

            assertThat(number(second, "SELECT COUNT(*) FROM orders")).isZero();
        }
    }

    @Test
    void theLockGoesWithTheSessionThatHeldIt() throws Exception {
        Connection killed = DriverManager.getConnection(url);
        SchemaLock.take(killed);
        try (Connection next = DriverManager.getConnection(url)) {
            Future<?> waiting = threads.submit(migration(next));
            killed.abort(Runnable::run);
            waiting.get();

            assertThat(number(next, "SELECT COUNT(*) FROM orders")).isZero();
        }
    }

    private static Callable<Boolean> migration(Connection connection) {
        return () -> {
            Schema.migrate(connection);
            return true;
        };
    }

    private static void awaitAWaitingSession(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (number(
                        connection,
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE 'User lock'")
                == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
