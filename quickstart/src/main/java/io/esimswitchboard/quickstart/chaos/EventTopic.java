package io.esimswitchboard.quickstart.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.esimswitchboard.quickstart.chaos.check.SeenEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The order events as a stranger reads them: CloudEvents in JSON, keyed by the order's id. Events about wholesalers,
/// which share the topic, are passed over.
record EventTopic(String bootstrapServers) {

    private static final String NAME = "esim.order-events.v1";
    private static final String ORDER = "ord_";
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// All of it as it stands now, by order, each order's events as they came.
    Map<String, List<SeenEvent>> read() {
        Map<String, List<SeenEvent>> events = new HashMap<>();
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                    .map(partition -> new TopicPartition(NAME, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + WITHIN.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the event topic was not read within " + WITHIN);
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().startsWith(ORDER)) {
                        events.computeIfAbsent(record.key(), _ -> new ArrayList<>())
                                .add(event(record));
                    }
                }
            }
        }
        return events;
    }

    private static SeenEvent event(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode event = JSON.readTree(record.value());
            return new SeenEvent(
                    event.path("id").asText(),
                    Long.parseLong(event.path("sequence").asText()),
                    event.path("type")
                            .asText()
                            .replaceFirst("^io\\.esimswitchboard\\.", "")
                            .intern(),
                    Instant.parse(event.path("recordedat").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException("a record of " + NAME + " cannot be read", e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
