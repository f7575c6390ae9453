package io.esimswitchboard.ingest.relay.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// A producer made when first needed and not at the start: a broker whose name cannot be resolved yet must not keep
/// the service from starting.
@Singleton
final class LazyProducer {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final KafkaSettings settings;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Producer<String, byte[]> producer;
    private volatile boolean closed;

    LazyProducer(KafkaSettings settings) {
        this.settings = settings;
    }

    Producer<String, byte[]> open() {
        Producer<String, byte[]> made = producer;
        return made != null ? made : make();
    }

    @PreDestroy
    void close() {
        making.lock();
        try {
            closed = true;
            Producer<String, byte[]> open = producer;
            if (open != null) {
                open.close(CLOSE_WITHIN);
            }
        } finally {
            making.unlock();
        }
    }

    private Producer<String, byte[]> make() {
        making.lock();
        try {
            Producer<String, byte[]> made = producer;
            if (made != null) {
                return made;
            }
            if (closed) {
                throw new IllegalStateException("the producer is closed");
            }
            Producer<String, byte[]> fresh =
                    new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
            producer = fresh;
            return fresh;
        } finally {
            making.unlock();
        }
    }

    private Map<String, Object> producerSettings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ProducerConfig.CLIENT_ID_CONFIG,
                "webhook-ingest",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // Each call waits for its own acknowledgement: lingering would only add to that.
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                300,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                500,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                550,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500L);
    }
}
