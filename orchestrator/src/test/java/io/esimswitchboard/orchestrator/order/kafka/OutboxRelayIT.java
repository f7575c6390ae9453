package io.esimswitchboard.orchestrator.order.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.quickstart.SharedServers;
import io.esimswitchboard.quickstart.kafka.EmbeddedKafka;
import io.esimswitchboard.quickstart.process.Ports;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The relay against a real broker. `-Doutbox.rows=100000` makes the backlog of the first test a long one.
final class OutboxRelayIT {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelayIT.class);
    private static final int ROWS = Integer.getInteger("outbox.rows", 5_000);
    private static final int KEYS = 50;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aBacklogLeavesInOrderForEachKey() throws Exception {
        try (var orchestrator = OrchestratorFixture.prepare().withKafka().start()) {
            Duration took = relayed(orchestrator, ROWS);

            assertThat(firsts(SharedServers.kafka(), ROWS))
                    .allSatisfy((key, numbers) -> assertThat(numbers).isSorted());
            LOG.info("{} rows in {}: {} rows/s", ROWS, took, ROWS * 1_000L / took.toMillis());
        }
    }

    /// How long the relay takes for so many messages, written in one transaction.
    private Duration relayed(OrchestratorFixture orchestrator, int count) throws SQLException {
        insert(orchestrator, IntStream.range(0, count).toArray());
        long start = System.nanoTime();
        awaitRows(orchestrator, 0);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aMessageThatKafkaNeverTakesIsPutAsideAndTheOthersGoOn() throws Exception {
        try (var orchestrator = OrchestratorFixture.prepare().withKafka().start()) {
            insert(orchestrator, 0);
            insert(orchestrator, new byte[2_000_000]);
            insert(orchestrator, 1);

            awaitRows(orchestrator, 0);

            assertThat(firsts(SharedServers.kafka(), 2).values().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrder(0, 1);
            assertThat(count(orchestrator, "SELECT COUNT(*) FROM outbox_set_aside"))
                    .isOne();
        }
    }

    @Test
    void whatIsWrittenWhileKafkaIsAwayWaitsAndLeavesOnceItIsBack(@TempDir Path folder) throws Exception {
        int port = Ports.orFree(0);
        try (var orchestrator = OrchestratorFixture.prepare()
                .with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port)
                .start()) {
            insert(orchestrator, IntStream.range(0, 200).toArray());
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            assertThat(count(orchestrator, "SELECT COUNT(*) FROM outbox")).isEqualTo(200);

            try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port)) {
                awaitRows(orchestrator, 0);

                assertThat(firsts(kafka, 200))
                        .allSatisfy((key, numbers) -> assertThat(numbers).isSorted());
            }
        }
    }

    @Test
    void theRelayOfADeadInstanceIsTakenOverWhenItsLeaseIsOut() throws Exception {
        try (var dead =
                OrchestratorFixture.prepare().with("orders.relay.lease", "1h").start()) {
            dead.execute("INSERT INTO lease (name, owner, held_until) VALUES ('outbox-relay', REPEAT('x', 16),"
                    + " UTC_TIMESTAMP(6) + INTERVAL 3 SECOND) ON DUPLICATE KEY UPDATE owner = VALUES(owner),"
                    + " held_until = VALUES(held_until)");
            insert(dead, 0);
            try (var other = dead.another().withKafka().start()) {
                awaitRows(other, 0);
            }
        }
    }

    @Test
    void anInstanceThatDoesNotReachKafkaLeavesTheRelayToOneThatDoes() throws Exception {
        try (var cutOff =
                OrchestratorFixture.prepare().with("orders.relay.lease", "1h").start()) {
            insert(cutOff, 0);
            awaitCount(cutOff, "SELECT COUNT(*) FROM lease WHERE name = 'outbox-relay'", 1);
            try (var other = cutOff.another().withKafka().start()) {
                awaitRows(other, 0);
            }
        }
    }

    private void insert(OrchestratorFixture orchestrator, int... numbers) throws SQLException {
        try (Connection connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO outbox (topic, message_key, payload, sealed, created_at)"
                                + " VALUES (?, ?, ?, FALSE, UTC_TIMESTAMP(6))")) {
            connection.setAutoCommit(false);
            for (int number : numbers) {
                insert.setString(1, Topics.ORDER_EVENTS);
                insert.setString(2, run + "-" + number % KEYS);
                insert.setBytes(3, ByteBuffer.allocate(500).putInt(number).array());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void insert(OrchestratorFixture orchestrator, byte[] payload) throws SQLException {
        try (Connection connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO outbox (topic, message_key, payload, sealed, created_at)"
                                + " VALUES (?, ?, ?, FALSE, UTC_TIMESTAMP(6))")) {
            insert.setString(1, Topics.ORDER_EVENTS);
            insert.setString(2, run + "-large");
            insert.setBytes(3, payload);
            insert.executeUpdate();
        }
    }

    private static void awaitRows(OrchestratorFixture orchestrator, int wanted) throws SQLException {
        awaitCount(orchestrator, "SELECT COUNT(*) FROM outbox", wanted);
    }

    private static void awaitCount(OrchestratorFixture orchestrator, String sql, int wanted) throws SQLException {
        Instant deadline = Instant.now().plus(SOON);
        while (count(orchestrator, sql) != wanted && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(count(orchestrator, sql)).isEqualTo(wanted);
    }

    private static int count(OrchestratorFixture orchestrator, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// The numbers of this run's messages by key, in the order in which a consumer saw each for the first time.
    private Map<String, List<Integer>> firsts(EmbeddedKafka kafka, int wanted) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ORDER_EVENTS));
            Instant deadline = Instant.now().plus(SOON);
            while (seen.values().stream().mapToInt(Set::size).sum() < wanted
                    && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().startsWith(run)) {
                        seen.computeIfAbsent(record.key(), _ -> new LinkedHashSet<>())
                                .add(ByteBuffer.wrap(record.value()).getInt());
                    }
                }
            }
        }
        Map<String, List<Integer>> firsts = new HashMap<>();
        seen.forEach((key, numbers) -> firsts.put(key, new ArrayList<>(numbers)));
        return firsts;
    }
}
