package io.esimswitchboard.orchestrator.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/// Kafka as its producers and consumers see it: a log for each topic, and acknowledgements that may get lost.
final class Broker {

    private final World world;
    private final Map<String, List<ProducerRecord<String, byte[]>>> topics = new TreeMap<>();

    Broker(World world) {
        this.world = world;
    }

    List<ProducerRecord<String, byte[]>> topic(String name) {
        return topics.getOrDefault(name, List.of());
    }

    /// A producer of which nothing works but `send` and `close`.
    @SuppressWarnings("unchecked") // a proxy has no type arguments
    Producer<String, byte[]> connect() {
        Connection connection = new Connection();
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Broker.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "send" -> connection.send((ProducerRecord<String, byte[]>) arguments[0]);
                    case "close" -> arguments;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /// One producer's connection. A message may fail at once and the next one go through; or it fails later, and then,
    /// as with any idempotent producer, so does whatever was sent after it.
    private final class Connection {

        private boolean broken;

        Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
            world.point("before a message leaves");
            if (world.strikes(world.weather().broker(), "Kafka")) {
                return CompletableFuture.failedFuture(new TimeoutException("Kafka is away"));
            }
            broken |= world.strikes(world.weather().broker(), "Kafka's acknowledgements");
            if (broken) {
                return new Unanswered();
            }
            topics.computeIfAbsent(message.topic(), topic -> new ArrayList<>()).add(message);
            world.tell("Kafka", () -> "takes " + new String(message.value(), UTF_8));
            return world.strikes(world.weather().broker(), "Kafka's word")
                    ? new Unanswered()
                    : CompletableFuture.completedFuture(null);
        }
    }

    /// Open until somebody waits for it, then over without an answer.
    private static final class Unanswered extends CompletableFuture<RecordMetadata> {

        @Override
        public RecordMetadata get(long timeout, TimeUnit unit) throws ExecutionException {
            throw new ExecutionException(new TimeoutException("Kafka does not answer"));
        }
    }
}
