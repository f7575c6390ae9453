package io.esimswitchboard.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A topic of the platform, read from its beginning by a stranger.
record EventTopic(String bootstrapServers, String name) {

    private static final Duration WITHIN = Duration.ofSeconds(40);

    static EventTopic orderEvents(String bootstrapServers) {
        return new EventTopic(bootstrapServers, "esim.order-events.v1");
    }

    /// The first `count` different values under `key`, in the order of the topic; fewer when no more come in time.
    List<JsonNode> read(String key, int count) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        try (var consumer = consumer()) {
            consumer.seekToBeginning(assigned(consumer));
            long deadline = System.nanoTime() + WITHIN.toNanos();
            while (byId.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        JsonNode event = Http.parse(new String(record.value(), StandardCharsets.UTF_8));
                        byId.putIfAbsent(event.path("id").asText(), event);
                    }
                });
            }
        }
        return List.copyOf(byId.values());
    }

    /// How many records were ever written to it.
    long written() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(assigned(consumer)).values().stream()
                    .mapToLong(offset -> offset)
                    .sum();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Collection<TopicPartition> assigned(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }
}
