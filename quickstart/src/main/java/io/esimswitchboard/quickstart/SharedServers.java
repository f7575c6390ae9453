package io.esimswitchboard.quickstart;

import io.esimswitchboard.quickstart.kafka.EmbeddedKafka;
import io.esimswitchboard.quickstart.mysql.EmbeddedMySql;
import io.esimswitchboard.quickstart.mysql.GivenMySql;
import io.esimswitchboard.quickstart.mysql.TestDatabases;
import io.esimswitchboard.quickstart.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One server of each kind for all tests of a JVM: started at the first asking, gone with the JVM.
///
/// A test class keeps to its own database and its own topic names. A test that kills a server starts
/// one of its own.
public final class SharedServers {

    /// The server at `TEST_MYSQL_URL` where the environment names one, else an embedded one.
    public static TestDatabases mysql() {
        return MySql.SERVER;
    }

    public static EmbeddedKafka kafka() {
        return Kafka.SERVER;
    }

    private static Path scratch(String name) {
        try {
            Path target = Path.of("target");
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(target.toAbsolutePath(), name)
                    : Files.createTempDirectory("switchboard-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException("no scratch folder for " + name, e);
        }
    }

    // Killed, not stopped: nobody reads this data again.
    private static void endWithTheJvm(Runnable kill, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kill.run();
            Folders.delete(folder);
        }));
    }

    private static final class MySql {

        private static final TestDatabases SERVER =
                Optional.ofNullable(System.getenv("TEST_MYSQL_URL")).map(MySql::given).orElseGet(MySql::embedded);

        private static TestDatabases given(String url) {
            System.out.println("tests use the MySQL server that they are given");
            GivenMySql server = new GivenMySql(url);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }

        private static TestDatabases embedded() {
            Path folder = scratch("mysql");
            EmbeddedMySql server = EmbeddedMySql.start(folder, 0);
            endWithTheJvm(server::kill, folder);
            return server;
        }
    }

    private static final class Kafka {

        private static final EmbeddedKafka SERVER = start();

        private static EmbeddedKafka start() {
            Path folder = scratch("kafka");
            EmbeddedKafka server = EmbeddedKafka.start(folder, 0);
            endWithTheJvm(server::kill, folder);
            return server;
        }
    }

    private SharedServers() {}
}
