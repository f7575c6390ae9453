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
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/// One server of each kind for all tests of a JVM: started at the first asking, gone with the JVM.
///
/// A test class keeps to its own database and its own topic names. A test that kills a server starts
/// one of its own.
public final class SharedServers {

    private static final String GIVEN_MYSQL = "TEST_MYSQL_URL";
    private static final Deque<Runnable> ENDS = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedServers::end));
    }

    /// The server that tests are given, or else an embedded one.
    public static TestDatabases mysql() {
        return MySql.SERVER;
    }

    /// The server that tests are given by `TEST_MYSQL_URL` in the environment; empty where there is none.
    public static Optional<TestDatabases> givenMySql() {
        return Given.SERVER;
    }

    public static EmbeddedKafka kafka() {
        return Kafka.SERVER;
    }

    /// Has `work` done when the JVM ends, before what was asked for earlier: what uses a server ends before the server.
    public static void atTheEnd(Runnable work) {
        ENDS.addFirst(work);
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

    private static void announce(TestDatabases server) {
        System.out.println("Tests use " + server.describe());
    }

    // Killed, not stopped: nobody reads this data again.
    private static void endWithTheJvm(Runnable kill, Path folder) {
        atTheEnd(() -> {
            kill.run();
            Folders.delete(folder);
        });
    }

    private static void end() {
        for (Runnable work : ENDS) {
            try {
                work.run();
            } catch (RuntimeException e) {
                System.err.println("Left behind by the tests: " + e);
            }
        }
    }

    private static final class Given {

        private static final Optional<TestDatabases> SERVER =
                Optional.ofNullable(System.getenv(GIVEN_MYSQL)).map(Given::server);

        private static TestDatabases server(String url) {
            GivenMySql server = new GivenMySql(url);
            announce(server);
            atTheEnd(server::close);
            return server;
        }
    }

    private static final class MySql {

        private static final TestDatabases SERVER = givenMySql().orElseGet(MySql::embedded);

        private static TestDatabases embedded() {
            Path folder = scratch("mysql");
            EmbeddedMySql server = EmbeddedMySql.start(folder, 0);
            endWithTheJvm(server::kill, folder);
            announce(server);
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
