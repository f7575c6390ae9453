package io.esimswitchboard.orchestrator.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/// The right to change the schema. It belongs to one session of the database and ends with it, however that ends, after
/// whatever statement the session is at.
///
/// Source: MySQL Reference Manual, Locking Functions; a name has at most 64 characters and holds for a whole server.
record SchemaLock(Connection connection) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String NAME = "LEFT(CONCAT('schema.', DATABASE()), 64)";

    /// @throws SQLException also when another session holds it for five minutes
    static SchemaLock take(Connection connection) throws SQLException {
        if (!isTrue(connection, "SELECT GET_LOCK(" + NAME + ", " + PATIENCE.toSeconds() + ")")) {
            throw new SQLException("another instance has been migrating the schema for " + PATIENCE);
        }
        return new SchemaLock(connection);
    }

    @Override
    public void close() throws SQLException {
        isTrue(connection, "SELECT RELEASE_LOCK(" + NAME + ")");
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
