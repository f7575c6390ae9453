package io.esimswitchboard.ingest.relay.kafka;

import io.esimswitchboard.ingest.relay.LogRecord;
import io.esimswitchboard.ingest.relay.WebhookLog;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends to the topic of calls; a record is acknowledged by all replicas in sync.
@Singleton
final class KafkaLog implements WebhookLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLog.class);

    private final KafkaSettings settings;
    private final KafkaWatch watch;
    private final LazyProducer producer;

    KafkaLog(KafkaSettings settings, KafkaWatch watch, LazyProducer producer) {
        this.settings = settings;
        this.watch = watch;
        this.producer = producer;
    }

    @Override
    public CompletableFuture<Boolean> append(LogRecord entry) {
        CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
        try {
            ProducerRecord<String, byte[]> fresh = new ProducerRecord<>(settings.topic(), entry.key(), entry.value());
            var _ = producer.open().send(fresh, (_, failure) -> acknowledged.complete(succeeded(failure)));
        } catch (KafkaException | IllegalStateException e) {
            acknowledged.complete(succeeded(e));
        }
        return acknowledged;
    }

    @Override
    public boolean reachable() {
        return watch.reachable();
    }

    private static boolean succeeded(@Nullable Exception failure) {
        if (failure != null) {
            LOG.debug("not acknowledged: {}", failure.toString());
        }
        return failure == null;
    }
}
