package io.esimswitchboard.quickstart.mysql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A server that somebody else has started, and that others may use meanwhile: the names of all databases begin with
/// `test_` and eight digits of this object's own. [#close()] drops what was created here and nothing else.
public final class GivenMySql implements TestDatabases, AutoCloseable {

    private final GivenUrl url;
    private final String prefix = "test_" + UUID.randomUUID().toString().substring(0, 8) + "_";
    private final Set<DatabaseName> created = ConcurrentHashMap.newKeySet();

    /// @param url for Connector/J, of any database or none, of a user who may create others
    public GivenMySql(String url) {
        this.url = GivenUrl.parse(url);
    }

    @Override
    public String createDatabase(String database) {
        DatabaseName name = new DatabaseName(prefix + database);
        execute("CREATE DATABASE IF NOT EXISTS " + name.quoted() + " CHARACTER SET utf8mb4");
        created.add(name);
        return url.of(name);
    }

    /// Its product, version and address.
    @Override
    public String describe() {
        try (Connection connection = connect()) {
            DatabaseMetaData server = connection.getMetaData();
            return server.getDatabaseProductName() + " " + server.getDatabaseProductVersion() + " at " + url.address();
        } catch (SQLException e) {
            throw new IllegalStateException("no MySQL at " + url.address(), e);
        }
    }

    @Override
    public void close() {
        created.forEach(each -> execute("DROP DATABASE IF EXISTS " + each.quoted()));
        created.clear();
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL refused: " + sql, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url.asGiven());
    }
}
