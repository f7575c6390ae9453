package io.esimswitchboard.quickstart.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A server that somebody else has started. What an earlier run left of a database is dropped when it is first asked
/// for, and everything that was created is dropped by [#close()].
public final class GivenMySql implements TestDatabases, AutoCloseable {

    private final String url;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    /// @param url for Connector/J, of any database, of a user who may create others
    public GivenMySql(String url) {
        this.url = url;
    }

    @Override
    public synchronized String createDatabase(String database) {
        DatabaseName name = new DatabaseName(database);
        if (created.add(name.value())) {
            execute("DROP DATABASE IF EXISTS " + name.quoted());
            execute("CREATE DATABASE " + name.quoted() + " CHARACTER SET utf8mb4");
        }
        return urlOf(name);
    }

    private String urlOf(DatabaseName name) {
        int path = url.indexOf('/', url.indexOf("//") + 2) + 1;
        int query = url.indexOf('?', path);
        String given = query < 0 ? "?" : url.substring(query) + "&";
        return url.substring(0, path) + name.value() + given + EmbeddedMySql.PARAMETERS;
    }

    @Override
    public synchronized void close() {
        created.forEach(each -> execute("DROP DATABASE IF EXISTS " + new DatabaseName(each).quoted()));
        created.clear();
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL refused: " + sql, e);
        }
    }
}
