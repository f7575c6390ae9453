package io.esimswitchboard.quickstart.kafka;

import io.esimswitchboard.quickstart.process.ChildProcess;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.process.Ports;
import io.esimswitchboard.quickstart.process.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/// A Kafka broker (KRaft, its own controller) in a child JVM on the loopback interface.
///
/// Topics are never created by themselves. The logs stay in the folder given and are found again by
/// the next start, also after [#kill].
public final class EmbeddedKafka implements Running, AutoCloseable {

    private final ChildProcess process;
    private final int port;

    private EmbeddedKafka(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a broker on `port`, 0 being any free one, and answers when it serves clients.
    public static EmbeddedKafka start(Path dataDir, int port) {
        return start(dataDir, port, dataDir.resolve("kafka.log"));
    }

    /// As [#start(Path, int)], with what the broker prints appended to `log`.
    public static EmbeddedKafka start(Path dataDir, int port, Path log) {
        Folders.createFor(log);
        Path folder = Folders.create(dataDir);
        int chosen = Ports.orFree(port);
        Path properties = folder.resolve("broker.properties");
        Folders.writePrivate(properties, properties(folder, chosen));
        ChildProcess process = ChildProcess.start("Kafka", command(folder, properties), Map.of(), log);
        try {
            process.awaitReady(Duration.ofSeconds(60), () -> Ports.answers(chosen) && serves(chosen));
            return new EmbeddedKafka(process, chosen);
        } catch (RuntimeException e) {
            process.kill();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers(port);
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

    /// Ends the broker at once (`kill -9`); the logs stay, and the next start recovers them.
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

    private static List<String> command(Path folder, Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                // Here a quick start counts more than the last per cent of throughput.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=io/esimswitchboard/quickstart/kafka/broker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedBroker.class.getName(),
                properties.toString(),
                logs(folder).toString());
    }

    // The controller's port is new at each start: only this process talks to it. After a kill the
    // broker waits until its own old session has run out, so that session is short.
    private static String properties(Path folder, int port) {
        int controller = Ports.free();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=500
                num.partitions=4
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controller, logs(folder));
    }

    private static Path logs(Path folder) {
        return folder.resolve("logs");
    }

    private static String bootstrapServers(int port) {
        return "127.0.0.1:" + port;
    }

    private static boolean serves(int port) {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(port));
        try (Admin admin = Admin.create(settings)) {
            DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs(5_000);
            return !admin.describeCluster(options)
                    .nodes()
                    .get(6, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
