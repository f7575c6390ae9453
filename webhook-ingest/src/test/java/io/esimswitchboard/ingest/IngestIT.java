package io.esimswitchboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.ReceivedWebhook.Verification;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.events.UnreadableMessageException;
import io.esimswitchboard.quickstart.SharedServers;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With both servers there.
final class IngestIT {

    private static final String KAFKA = SharedServers.kafka().bootstrapServers();
    private static final byte[] BODY = "e|o|x".getBytes(UTF_8);

    private static IngestUnderTest ingest;

    @BeforeAll
    static void start() {
        Map<String, Object> settings = TestSettings.alone();
        settings.put("kafka.bootstrap-servers", KAFKA);
        settings.put("mysql.url", SharedServers.mysql().createDatabase("ingest_it"));
        ingest = IngestUnderTest.start(settings).sees("UP", "UP");
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void makesTheTopicWithItsRetention() throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.PROVIDER_WEBHOOKS);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
            assertThat(admin.describeConfigs(List.of(topic)).all().get().values())
                    .extracting(config -> config.get("retention.ms").value())
                    .containsExactly("2592000000");
        }
    }

    @Test
    void anAcceptedCallIsOnTheTopicAndItsCopyToo() {
        int status = ingest.caller().post("accepted|order-1|{\"a\":1.50}").statusCode();
        int again = ingest.caller().post("accepted|order-1|{\"a\":1.50}").statusCode();

        assertThat(List.of(status, again)).containsOnly(200);
        List<ConsumerRecord<String, byte[]>> records = recordsOf("accepted");
        assertThat(idsOf(records)).hasSize(2);
        assertThat(records).allMatch(message -> message.key().equals("signed:order-1"));
        ReceivedWebhook webhook = read(records.getFirst());
        assertThat(webhook.body()).isEqualTo("accepted|order-1|{\"a\":1.50}".getBytes(UTF_8));
        assertThat(webhook.verification()).isEqualTo(Verification.VERIFIED);
    }

    @Test
    void aHundredConcurrentCallsAreAllAccepted() {
        List<Integer> statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(
                        i -> ingest.caller().post("many|order-" + i % 7 + "|x").statusCode())
                .toList();

        assertThat(statuses).containsOnly(200);
        assertThat(idsOf(recordsOf("many"))).hasSize(100);
    }

    @Test
    void nothingIsWrittenForARefusedCall() {
        long before = topic().size();
        byte[] large = new byte[256 * 1024 + 1];
        Caller caller = ingest.caller();

        Set<Integer> statuses = new HashSet<>();
        statuses.add(
                caller.post("/webhooks/signed", BODY, "x-signature", "forged").statusCode());
        statuses.add(caller.post("/webhooks/signed", BODY, "x-signature", "s3cret", "x-age", "old")
                .statusCode());
        statuses.add(caller.post("/webhooks/nobody", BODY).statusCode());
        statuses.add(caller.post("/webhooks/with-token/wrong", BODY).statusCode());
        statuses.add(
                caller.post("/webhooks/signed", large, "x-signature", "s3cret").statusCode());
        statuses.add(caller.post(
                        "/webhooks/signed",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        "x-signature",
                        "s3cret")
                .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(401, 404, 413);
        assertThat(topic().size()).isEqualTo(before);
    }

    private static List<ConsumerRecord<String, byte[]>> recordsOf(String event) {
        TopicReader topic = topic();
        return topic.records((int) topic.size()).stream()
                .filter(message -> read(message).dedupKey().equals(event))
                .toList();
    }

    /// Delivery is at least once: a record whose acknowledgement came too late stands there twice.
    private static Set<UUID> idsOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(message -> read(message).id()).collect(Collectors.toSet());
    }

    private static ReceivedWebhook read(ConsumerRecord<String, byte[]> message) {
        try {
            return ReceivedWebhook.read(message.value());
        } catch (UnreadableMessageException e) {
            throw new AssertionError(e);
        }
    }

    private static TopicReader topic() {
        return new TopicReader(KAFKA, Topics.PROVIDER_WEBHOOKS);
    }
}
