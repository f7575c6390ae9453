package io.esimswitchboard.quickstart.mysql;

import io.esimswitchboard.quickstart.process.ChildFailedException;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.process.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// One data folder of the server, and the command lines that go with it.
record MariaDbFiles(MariaDbBinaries binaries, Path folder) {

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    // MySQL's default, which is stricter than MariaDB's.
    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    String password() {
        return Secrets.keptIn(folder.resolve("password"), "");
    }

    /// Makes the system tables, unless an earlier start has.
    void install(Path log) {
        Path data = folder.resolve("data");
        if (Files.exists(data)) {
            return;
        }
        Path part = folder.resolve("data.part");
        Folders.delete(part);
        bootstrap(Folders.create(part), log);
        try {
            Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot install MariaDB in " + folder, e);
        }
    }

    List<String> serverCommand(int port) {
        List<String> command = baseCommand(folder.resolve("data"));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mysql.sock", // relative to the data folder: a socket's whole path may be 107 bytes only
                "--pid-file=mysql.pid",
                "--skip-name-resolve",
                "--init-file=" + writeAccounts(),
                "--character-set-server=utf8mb4",
                "--sql-mode=" + SQL_MODE,
                "--max-connections=300"));
        return command;
    }

    private List<String> baseCommand(Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.root(),
                "--lc-messages-dir=" + binaries.share(),
                "--character-sets-dir=" + binaries.share().resolve("charsets"),
                "--datadir=" + data,
                // Each server deletes every `#sql` file of its temporary folder at start, other servers' too.
                "--tmpdir=" + Folders.create(folder.resolve("tmp")),
                "--skip-ssl",
                "--innodb-log-file-size=64M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    // Run at every start, so the password in force is always the one in the folder.
    private Path writeAccounts() {
        Path file = folder.resolve("accounts.sql");
        String account = "'" + EmbeddedMySql.USER + "'@'127.0.0.1'";
        Folders.writePrivate(file, """
                CREATE OR REPLACE USER %s IDENTIFIED BY '%s';
                GRANT ALL ON *.* TO %s WITH GRANT OPTION;
                """.formatted(account, password(), account));
        return file;
    }

    private void bootstrap(Path data, Path log) {
        List<String> command = baseCommand(data);
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Process process = builder.start();
            try (OutputStream input = process.getOutputStream()) {
                writeSystemTables(input);
            } catch (IOException e) {
                process.destroy(); // its own last words are in the log and say more than our broken pipe
            }
            if (process.waitFor() != 0) {
                throw new ChildFailedException("MariaDB could not make its system tables", log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + binaries.server(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while MariaDB made its system tables", e);
        }
    }

    // One statement a line: that is how the server reads its bootstrap input. Root may come in by the
    // socket alone, as the system's root.
    private void writeSystemTables(OutputStream input) throws IOException {
        input.write(
                "create database mysql;\nuse mysql;\nSET @auth_root_socket='root';\n".getBytes(StandardCharsets.UTF_8));
        for (String file : SYSTEM_TABLES) {
            Files.copy(binaries.share().resolve(file), input);
        }
    }
}
