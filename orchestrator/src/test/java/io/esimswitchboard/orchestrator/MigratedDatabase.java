package io.esimswitchboard.orchestrator;

import io.esimswitchboard.orchestrator.secret.TestKeyset;
import io.esimswitchboard.quickstart.SharedServers;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// New databases with the schema of today on the shared server. It is migrated once and copied then, which takes a
/// tenth of the time.
final class MigratedDatabase {

    private MigratedDatabase() {}

    /// The URL of a new one.
    static String create() {
        String database = "orch_" + UUID.randomUUID().toString().substring(0, 8);
        String url = SharedServers.mysql().createDatabase(database);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : Template.TABLES) {
                statement.execute("CREATE TABLE " + table + " LIKE " + Template.NAME + "." + table);
            }
            for (String table : Template.FILLED) {
                statement.execute("INSERT INTO " + table + " SELECT * FROM " + Template.NAME + "." + table);
            }
            return url;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the schema", e);
        }
    }

    private static final class Template {

        private static final String NAME;
        private static final List<String> TABLES = new ArrayList<>();
        private static final List<String> FILLED = new ArrayList<>();

        static {
            String url = SharedServers.mysql().createDatabase("orch_template");
            migrate(url);
            try (Connection connection = DriverManager.getConnection(url)) {
                NAME = connection.getCatalog();
                read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read the template", e);
            }
        }

        /// As an orchestrator does at its start; it is given nothing to do and no key to store.
        private static void migrate(String url) {
            Map<String, Object> settings = Map.of(
                    "MYSQL_URL",
                    url,
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "127.0.0.1:1",
                    "SWITCHBOARD_KEYSET",
                    TestKeyset.reference(),
                    "catalogue.sync.enabled",
                    "false");
            ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .properties(settings)
                    .start()
                    .close();
        }

        private static void read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                try (ResultSet tables = statement.executeQuery("SHOW TABLES")) {
                    while (tables.next()) {
                        TABLES.add(tables.getString(1));
                    }
                }
                for (String table : TABLES) {
                    try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                        if (row.next()) {
                            FILLED.add(table);
                        }
                    }
                }
            }
        }
    }
}
