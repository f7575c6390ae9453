package io.esimswitchboard.orchestrator.notice;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.kafka.EnsureTopics;
import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.quickstart.SharedServers;
import io.esimswitchboard.quickstart.mysql.EmbeddedMySql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many calls at once, some of them bad, and a database that goes away.
final class NoticeBatchesIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String GROUP = "orchestrator.notices";

    private final String provider = "p-" + UUID.randomUUID().toString().substring(0, 8);

    private OrchestratorFixture.Preparation prepare() {
        return OrchestratorFixture.prepare()
                .withKafka()
                .replace(Providers.class, new FakeProviders(new FakeProvider(provider)))
                .replace(Router.class, request -> Decisions.of(offer(provider, "1.50")));
    }

    @Test
    void aHundredCallsCostAFewStatementsEach() throws Exception {
        try (var orchestrator =
                prepare().with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1").start()) {
            ApplyNotices applyNotices = orchestrator.bean(ApplyNotices.class);
            List<ReceivedWebhook> calls = IntStream.range(0, 100)
                    .mapToObj(i -> call("moved N-" + i, "call-" + i))
                    .toList();
            applyNotices.apply(List.of(call("moved N", "warm-up")));
            long before = statements(orchestrator);

            List<Worked> worked = applyNotices.apply(calls);

            assertThat(worked).extracting(Worked::status).containsOnly(NoticeStatus.PARKED);
            // One by one it is eight each: four, and four for the transaction.
            assertThat(statements(orchestrator) - before).isLessThan(200);
            assertThat(applyNotices.apply(calls)).extracting(Worked::status).containsOnly(NoticeStatus.DUPLICATE);
        }
    }

    @Test
    void copiesWithinABatchCountOnce() {
        try (var orchestrator =
                prepare().with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1").start()) {
            List<Worked> worked = orchestrator
                    .bean(ApplyNotices.class)
                    .apply(List.of(call("moved N", "same"), call("moved N", "same"), call("moved N", "other")));

            assertThat(worked)
                    .extracting(Worked::status)
                    .containsExactly(NoticeStatus.PARKED, NoticeStatus.DUPLICATE, NoticeStatus.PARKED);
        }
    }

    @Test
    void aCallThatAlwaysFailsIsSetAsideAndItsBatchGoesOn() throws Exception {
        try (var orchestrator = prepare().start()) {
            send(orchestrator, call("moved N-1", "first"));
            send(orchestrator, call("moved N-2", "too long ".repeat(30)));
            send(orchestrator, call("moved N-3", "last"));

            await(() -> stored(orchestrator, "first") && stored(orchestrator, "last"));

            assertThat(stored(orchestrator, "too long ".repeat(30))).isFalse();
        }
    }

    @Test
    void whileTheDatabaseIsAwayCallsWaitAndTheGroupKeepsItsMember(@TempDir Path folder) throws Exception {
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder, 0);
                var orchestrator = prepare()
                        .with("MYSQL_URL", mysql.createDatabase("notices"))
                        .start()) {
            send(orchestrator, call("moved N-1", "before"));
            await(() -> stored(orchestrator, "before"));
            List<String> members = members();
            mysql.kill();
            send(orchestrator, call("moved N-2", "during"));
            LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());

            try (EmbeddedMySql again = EmbeddedMySql.start(folder, mysql.port())) {
                await(() -> stored(orchestrator, "during"));

                assertThat(members()).isEqualTo(members);
                assertThat(again.isAlive()).isTrue();
            }
        }
    }

    private ReceivedWebhook call(String body, String dedupKey) {
        return new ReceivedWebhook(
                UUID.randomUUID(),
                provider,
                dedupKey,
                ReceivedWebhook.Verification.UNSIGNED,
                body.substring(body.indexOf(' ') + 1),
                Instant.now(),
                "text/plain",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(OrchestratorFixture orchestrator, ReceivedWebhook call) throws Exception {
        assertThat(orchestrator.bean(EnsureTopics.class).await(SOON)).isTrue();
        try (Producer<String, byte[]> producer =
                orchestrator.bean(KafkaClients.class).producer()) {
            // One key, so that all are in one partition and come in one batch.
            producer.send(new ProducerRecord<>(Topics.PROVIDER_WEBHOOKS, "key", call.toBytes()))
                    .get();
        }
    }

    private boolean stored(OrchestratorFixture orchestrator, String dedupKey) {
        return !orchestrator
                .bean(NoticeStore.class)
                .seen(List.of(call("moved N", dedupKey)))
                .isEmpty();
    }

    private static List<String> members() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP)).describedGroups().values().stream()
                    .map(NoticeBatchesIT::described)
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::consumerId)
                    .toList();
        }
    }

    private static ConsumerGroupDescription described(KafkaFuture<ConsumerGroupDescription> group) {
        try {
            return group.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long statements(OrchestratorFixture orchestrator) throws SQLException {
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    private static void await(BooleanSupplier wanted) {
        Instant deadline = Instant.now().plus(SOON);
        while (!quietly(wanted) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    /// A database that is coming back may still fail.
    private static boolean quietly(BooleanSupplier wanted) {
        try {
            return wanted.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
