package io.esimswitchboard.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.Topics;
import io.esimswitchboard.quickstart.SharedServers;
import io.esimswitchboard.quickstart.kafka.EmbeddedKafka;
import io.esimswitchboard.quickstart.mysql.EmbeddedMySql;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With one of the servers away, or both.
final class OutageIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void whileKafkaIsAwayCallsWaitInTheInboxAndAreRelayedInOrder() {
        EmbeddedKafka first = EmbeddedKafka.start(folder, 0);
        String url = SharedServers.mysql().createDatabase("ingest_kafka_away");
        try (IngestUnderTest one = start(first.bootstrapServers(), url).sees("UP", "UP");
                IngestUnderTest other = start(first.bootstrapServers(), url).sees("UP", "UP")) {
            List<String> sent = new ArrayList<>();
            sent.add(send(one, 0));
            first.kill();
            for (int call = 1; call <= 30; call++) {
                sent.add(send(call % 2 == 0 ? one : other, call));
            }
            assertThat(one.caller().get("/prometheus").body())
                    .contains("webhooks_spooled_calls_total{provider=\"signed\"} 15.0");

            try (EmbeddedKafka second = EmbeddedKafka.start(folder, first.port())) {
                IngestUnderTest.await(() -> inboxIsEmpty(one) && inboxIsEmpty(other));
                one.sees("UP", "UP");
                sent.add(send(one, 31));

                List<String> bodies =
                        new TopicReader(second.bootstrapServers(), Topics.PROVIDER_WEBHOOKS).bodies(sent.size());
                // A copy is allowed where an acknowledgement was lost; order is not negotiable.
                assertThat(bodies.stream().distinct().toList()).isEqualTo(sent);
            }
        } finally {
            first.kill();
        }
    }

    @Test
    void whileMySqlIsAwayKafkaIsEnough() {
        try (IngestUnderTest ingest = start(SharedServers.kafka().bootstrapServers(), TestSettings.NO_MYSQL)
                .sees("UP", "DOWN")) {
            assertThat(ingest.caller().get("/health/readiness").statusCode()).isEqualTo(200);
            assertThat(ingest.caller().post("no-mysql|o|x").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void mySqlMayComeLate() {
        EmbeddedMySql early = EmbeddedMySql.start(folder, 0);
        String url = early.createDatabase("ingest");
        early.close();
        try (IngestUnderTest ingest = start(TestSettings.NO_KAFKA, url).sees("DOWN", "DOWN")) {
            try (EmbeddedMySql late = EmbeddedMySql.start(folder, early.port())) {
                assertThat(late.isAlive()).isTrue();
                ingest.sees("DOWN", "UP");
                assertThat(ingest.caller().post("late|o|x").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void whileBothHaveNeverBeenThereTheAnswerIs503WithinASecond() {
        try (IngestUnderTest ingest =
                IngestUnderTest.start(TestSettings.alone()).sees("DOWN", "DOWN")) {
            assertRefusedWithinASecond(ingest);
        }
    }

    @Test
    void whenBothGoAwayTheAnswerIs503WithinASecondFromTheFirstCallOn() {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        EmbeddedMySql mysql = EmbeddedMySql.start(folder.resolve("mysql"), 0);
        try (IngestUnderTest ingest =
                start(kafka.bootstrapServers(), mysql.createDatabase("ingest")).sees("UP", "UP")) {
            send(ingest, 0);
            kafka.kill();
            mysql.kill();

            assertRefusedWithinASecond(ingest);
            ingest.sees("DOWN", "DOWN");
            assertThat(ingest.caller().get("/health/readiness").statusCode()).isEqualTo(503);
        } finally {
            kafka.kill();
            mysql.kill();
        }
    }

    private static void assertRefusedWithinASecond(IngestUnderTest ingest) {
        for (int call = 0; call < 5; call++) {
            long began = System.nanoTime();

            HttpResponse<String> response = ingest.caller().post("both|o|x");

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_SECOND);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("retry-after")).contains("5");
        }
    }

    private static String send(IngestUnderTest ingest, int call) {
        String body = "call-%d|o|x".formatted(call);
        long began = System.nanoTime();
        assertThat(ingest.caller().post(body).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_SECOND);
        return body;
    }

    private static boolean inboxIsEmpty(IngestUnderTest ingest) {
        return ingest.caller().get("/prometheus").body().contains("webhooks_inbox_records 0.0");
    }

    private static IngestUnderTest start(String kafka, String mysql) {
        Map<String, Object> settings = TestSettings.alone();
        settings.put("kafka.bootstrap-servers", kafka);
        settings.put("mysql.url", mysql);
        return IngestUnderTest.start(settings);
    }
}
