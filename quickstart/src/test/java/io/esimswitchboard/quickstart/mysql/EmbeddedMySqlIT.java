package io.esimswitchboard.quickstart.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedMySqlIT {

    @TempDir
    private Path folder;

    @Test
    void dataSurviveAKillAndAStop() throws SQLException {
        try (EmbeddedMySql server = EmbeddedMySql.start(folder, 0)) {
            String url = server.createDatabase("kept");
            update(url, "CREATE TABLE note (id INT PRIMARY KEY)");
            update(url, "INSERT INTO note VALUES (1)");
            server.kill();
        }
        try (EmbeddedMySql server = EmbeddedMySql.start(folder, 0)) {
            update(server.jdbcUrl("kept"), "INSERT INTO note VALUES (2)");
        }
        try (EmbeddedMySql server = EmbeddedMySql.start(folder, 0)) {
            assertThat(query(server.jdbcUrl("kept"), "SELECT COUNT(*) FROM note"))
                    .isEqualTo("2");
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        try (EmbeddedMySql server = EmbeddedMySql.start(folder, 0)) {
            String open = "jdbc:mysql://127.0.0.1:" + server.port() + "/mysql?sslMode=DISABLED&user=";

            assertThatThrownBy(() -> query(open + "root", "SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> query(open + "switchboard", "SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> query(open + "nobody", "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nobodyReachesItFromOutside() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        try (EmbeddedMySql server = EmbeddedMySql.start(folder, 0)) {
            outside.ifPresent(address ->
                    assertThatThrownBy(() -> connect(address, server.port())).isInstanceOf(java.io.IOException.class));
        }
    }

    @Test
    void theServerKnowsTheSqlWeUse() throws SQLException {
        try (EmbeddedMySql server = EmbeddedMySql.start(folder, 0)) {
            String url = server.createDatabase("sql_we_use");
            update(url, "CREATE TABLE job (id BINARY(16) PRIMARY KEY, body JSON, at DATETIME(6))");
            update(url, "INSERT INTO job VALUES (UNHEX(MD5('a')), '{\"x\":1}', '2026-01-01 00:00:00.000001')");

            assertThat(query(url, "SELECT json_extract(body,'$.x') FROM job FOR UPDATE SKIP LOCKED"))
                    .isEqualTo("1");
            assertThat(query(url, "SELECT @@session.time_zone")).isIn("+00:00", "UTC");
        }
    }

    private static void connect(InetAddress address, int port) throws java.io.IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private static void update(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
