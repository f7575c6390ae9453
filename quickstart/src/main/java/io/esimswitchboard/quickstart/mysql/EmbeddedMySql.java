package io.esimswitchboard.quickstart.mysql;

import io.esimswitchboard.quickstart.process.ChildProcess;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.process.Ports;
import io.esimswitchboard.quickstart.process.Running;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/// A server that speaks MySQL's protocol (MariaDB), as a child process on the loopback interface.
///
/// Its data stay in the folder given and are found again by the next start, also after [#kill].
public final class EmbeddedMySql implements TestDatabases, Running, AutoCloseable {

    static final String USER = "switchboard";

    private static final String LOOPBACK = "sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private final ChildProcess process;
    private final int port;
    private final String password;

    private EmbeddedMySql(ChildProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /// Starts a server on `port`, 0 being any free one, and answers when it takes connections.
    public static EmbeddedMySql start(Path dataDir, int port) {
        return start(dataDir, port, dataDir.resolve("mysql.log"));
    }

    /// As [#start(Path, int)], with what the server prints appended to `log`.
    public static EmbeddedMySql start(Path dataDir, int port, Path log) {
        Folders.createFor(log);
        MariaDbFiles files = new MariaDbFiles(MariaDbBinaries.unpacked(), Folders.create(dataDir));
        files.install(log);
        int chosen = Ports.orFree(port);
        ChildProcess process = ChildProcess.start("MySQL", files.serverCommand(chosen), Map.of(), log);
        EmbeddedMySql server = new EmbeddedMySql(process, chosen, files.password());
        try {
            process.awaitReady(Duration.ofSeconds(60), () -> Ports.answers(chosen) && server.acceptsUs());
            return server;
        } catch (RuntimeException e) {
            process.kill();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    /// A URL for Connector/J that carries the user and the password; keep it out of logs.
    public String jdbcUrl(String database) {
        String account = "user=" + USER + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return "jdbc:mysql://127.0.0.1:" + port + "/" + new DatabaseName(database).value() + "?"
                + ConnectionSettings.completing(account + "&" + LOOPBACK);
    }

    @Override
    public String createDatabase(String database) {
        execute("CREATE DATABASE IF NOT EXISTS " + new DatabaseName(database).quoted() + " CHARACTER SET utf8mb4");
        return jdbcUrl(database);
    }

    @Override
    public String describe() {
        return "the embedded server, MariaDB, at 127.0.0.1:" + port;
    }

    public void dropDatabase(String database) {
        execute("DROP DATABASE IF EXISTS " + new DatabaseName(database).quoted());
    }

    /// Ends the server at once (`kill -9`); the data stay, and the next start recovers them.
    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop(Duration grace) {
        process.stop(grace);
    }

    @Override
    public void close() {
        process.close();
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("mysql"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL refused: " + sql, e);
        }
    }

    private boolean acceptsUs() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("mysql"))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
