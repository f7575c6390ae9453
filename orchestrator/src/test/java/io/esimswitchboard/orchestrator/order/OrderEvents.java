package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.events.OrderEventMessage;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.events.UnreadableMessageException;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.quickstart.SharedServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads the order events off Kafka.
final class OrderEvents implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<OrderEventMessage> seen = new ArrayList<>();

    private OrderEvents(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static OrderEvents fromTheBeginning() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        SharedServers.kafka().bootstrapServers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.ORDER_EVENTS));
        return new OrderEvents(consumer);
    }

    /// The events of one order up to the one of type `last`.
    List<OrderEventMessage> of(OrderId order, String last) throws UnreadableMessageException {
        Instant deadline = Instant.now().plus(WITHIN);
        while (Instant.now().isBefore(deadline)
                && ofOrder(order).stream().noneMatch(e -> e.type().equals(last))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                seen.add(OrderEventMessage.read(record.value()));
            }
        }
        return ofOrder(order);
    }

    private List<OrderEventMessage> ofOrder(OrderId order) {
        return seen.stream()
                .filter(event -> event.orderId().equals(order.toString()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
