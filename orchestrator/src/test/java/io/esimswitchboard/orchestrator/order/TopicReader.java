package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.quickstart.SharedServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic of the shared broker from its beginning.
final class TopicReader implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private TopicReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static TopicReader fromTheBeginningOf(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        SharedServers.kafka().bootstrapServers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        500,
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return new TopicReader(consumer);
    }

    Optional<byte[]> first(OrderId order) {
        return atLeast(1, order).stream().findFirst();
    }

    /// The values about one order, once there are so many of them or the time is up.
    List<byte[]> atLeast(int count, OrderId order) {
        Instant deadline = Instant.now().plus(WITHIN);
        while (values(order).size() < count && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        }
        return values(order);
    }

    private List<byte[]> values(OrderId order) {
        return seen.stream()
                .filter(message -> order.toString().equals(message.key()))
                .map(ConsumerRecord::value)
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
