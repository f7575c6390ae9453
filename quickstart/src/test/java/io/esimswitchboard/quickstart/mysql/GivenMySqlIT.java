package io.esimswitchboard.quickstart.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a server that somebody else uses too.
final class GivenMySqlIT {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedMySql server;

    @SuppressWarnings("NullAway.Init")
    private String theirs;

    @BeforeEach
    void start() throws SQLException {
        server = EmbeddedMySql.start(folder, 0);
        theirs = server.createDatabase("switchboard");
        update(theirs, "CREATE TABLE note (id INT PRIMARY KEY)");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itKeepsToDatabasesOfItsOwnAndLeavesNothing() throws SQLException {
        GivenMySql given = new GivenMySql(theirs);

        String ours = given.createDatabase("switchboard");
        update(ours, "CREATE TABLE note (id INT PRIMARY KEY)");
        update(theirs, "INSERT INTO note VALUES (1)");
        update(ours, "INSERT INTO note VALUES (1)");
        given.close();

        assertThatThrownBy(() -> update(ours, "INSERT INTO note VALUES (2)")).isInstanceOf(SQLException.class);
        update(theirs, "INSERT INTO note VALUES (2)");
    }

    @Test
    void twoAtATimeDoNotMeet() throws SQLException {
        try (GivenMySql one = new GivenMySql(theirs);
                GivenMySql other = new GivenMySql(theirs)) {
            update(one.createDatabase("orders"), "CREATE TABLE note (id INT PRIMARY KEY)");
            update(other.createDatabase("orders"), "CREATE TABLE note (id INT PRIMARY KEY)");
        }
    }

    @Test
    void aDatabaseThatIsAskedForAgainIsTheSame() throws SQLException {
        try (GivenMySql given = new GivenMySql(theirs)) {
            update(given.createDatabase("orders"), "CREATE TABLE note (id INT PRIMARY KEY)");

            update(given.createDatabase("orders"), "INSERT INTO note VALUES (1)");
        }
    }

    @Test
    void itSaysWhichServerItIsAndNotThePassword() {
        try (GivenMySql given = new GivenMySql(theirs)) {
            assertThat(given.describe())
                    .containsIgnoringCase("MariaDB")
                    .contains("127.0.0.1:" + server.port())
                    .doesNotContain(server.password());
        }
    }

    private static void update(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
