package io.esimswitchboard.ingest.relay.mysql;

import com.zaxxer.hikari.HikariDataSource;
import io.esimswitchboard.ingest.relay.Inbox;
import io.esimswitchboard.ingest.relay.LogRecord;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The inbox as a table. Each statement commits by itself.
@Singleton
final class MySqlInbox implements Inbox {

    private static final String PUT = "INSERT INTO webhook_inbox (record_key, event) VALUES (?, ?)";
    private static final String KEYS = "SELECT DISTINCT record_key FROM webhook_inbox LIMIT ?";
    private static final String DEPTH = "SELECT COUNT(*) FROM webhook_inbox";
    private static final String OLDEST = "SELECT id, record_key, event FROM webhook_inbox ORDER BY id LIMIT ?";
    private static final String REMOVE = "DELETE FROM webhook_inbox WHERE id = ?";

    /// By the database's clock, so that instances need not agree on theirs. Longer than a batch takes.
    private static final String LEASE = """
            UPDATE webhook_inbox_lease
               SET holder = ?, held_until = NOW(6) + INTERVAL 10 SECOND
             WHERE id = 1 AND (holder = ? OR held_until < NOW(6))
            """;

    private final HikariDataSource pool;
    private final InboxSchema schema;
    private final String holder = UUID.randomUUID().toString();

    MySqlInbox(MySqlSettings settings, InboxSchema schema) {
        this.pool = FastPool.open(settings);
        this.schema = schema;
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    @Override
    public void put(LogRecord entry) throws InboxUnavailableException {
        run(PUT, statement -> {
            statement.setBytes(1, entry.key().getBytes(StandardCharsets.UTF_8));
            statement.setBytes(2, entry.value());
            return statement.executeUpdate();
        });
    }

    @Override
    public Set<String> waitingKeys(int max) throws InboxUnavailableException {
        return run(KEYS, statement -> {
            statement.setInt(1, max);
            Set<String> keys = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(text(rows, 1));
                }
            }
            return keys;
        });
    }

    @Override
    public long depth() throws InboxUnavailableException {
        return run(DEPTH, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    @Override
    public List<Waiting> lease(int max) throws InboxUnavailableException {
        int leased = run(LEASE, statement -> {
            statement.setString(1, holder);
            statement.setString(2, holder);
            return statement.executeUpdate();
        });
        return leased == 0 ? List.of() : oldest(max);
    }

    @Override
    public void remove(List<Long> ids) throws InboxUnavailableException {
        if (ids.isEmpty()) {
            return;
        }
        run(REMOVE, statement -> {
            for (long id : ids) {
                statement.setLong(1, id);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private List<Waiting> oldest(int max) throws InboxUnavailableException {
        return run(OLDEST, statement -> {
            statement.setInt(1, max);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getLong(1), new LogRecord(text(rows, 2), rows.getBytes(3))));
                }
            }
            return waiting;
        });
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.UTF_8);
    }

    private <T> T run(String sql, Work<T> work) throws InboxUnavailableException {
        if (!schema.ready()) {
            throw new InboxUnavailableException("its table is not made yet");
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e.getClass().getSimpleName() + " " + e.getSQLState());
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }
}
