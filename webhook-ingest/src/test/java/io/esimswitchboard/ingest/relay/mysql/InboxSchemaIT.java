package io.esimswitchboard.ingest.relay.mysql;

import io.esimswitchboard.quickstart.SharedServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Instances that start at once, and those that were killed while they made the tables.
@Timeout(60)
final class InboxSchemaIT {

    private static final int INSTANCES = 6;

    private final String url = SharedServers.mysql()
            .createDatabase("inbox_" + UUID.randomUUID().toString().substring(0, 8));

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void manyThatStartAtOnceOnAnEmptyDatabaseAllFindTheTables() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> instances = IntStream.range(0, INSTANCES)
                .mapToObj(_ -> threads.submit(() -> {
                    go.await();
                    InboxSchema.migrate(DriverManager.getConnection(url));
                    return true;
                }))
                .toList();

        go.countDown();

        for (Future<Boolean> each : instances) {
            each.get();
        }
        execute("DELETE FROM webhook_inbox");
    }

    @Test
    void whatAKilledOneLeftLockedIsNoHindrance() throws Exception {
        InboxSchema.migrate(DriverManager.getConnection(url));
        execute("DROP TABLE webhook_inbox, webhook_inbox_lease");
        execute("DELETE FROM INGEST_DATABASECHANGELOG");
        execute("UPDATE INGEST_DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKGRANTED = NOW(), LOCKEDBY = 'killed'");

        InboxSchema.migrate(DriverManager.getConnection(url));

        execute("DELETE FROM webhook_inbox");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
