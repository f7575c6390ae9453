package io.esimswitchboard.orchestrator.order.kafka;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.order.Outbox.Message;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the outbox to Kafka: at least once, in the order written for each key, by one instance at a time.
///
/// A row goes only when Kafka has acknowledged it. When a message fails, it and everything after it stay and are sent
/// again: consumers see copies, which carry the same event id, and never a gap.
@Singleton
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final String LEASE = "outbox-relay";
    /// Longer than the producer's delivery deadline, so that no send outlives the lease it began under.
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(8);
    private static final int BATCH = 500;

    private final Outbox outbox;
    private final Leases leases;
    private final Producer<String, byte[]> producer;
    private final BackgroundLoop loop;

    OutboxRelay(Outbox outbox, Leases leases, KafkaClients kafka, MeterRegistry meters) {
        this.outbox = outbox;
        this.leases = leases;
        this.producer = kafka.producer();
        this.loop = new BackgroundLoop("outbox-relay", LOOK_AGAIN, this::relay);
        meters.gauge("outbox.depth.messages", outbox, Outbox::depth);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    private boolean relay() {
        if (!leases.hold(LEASE, LEASE_LENGTH)) {
            return false;
        }
        List<Message> batch = outbox.oldest(BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        List<Message> sent = acknowledged(batch, batch.stream().map(this::send).toList());
        if (!sent.isEmpty()) {
            outbox.forget(sent);
        }
        return sent.size() == batch.size();
    }

    private Future<RecordMetadata> send(Message message) {
        return producer.send(new ProducerRecord<>(message.topic(), message.key(), message.payload()));
    }

    /// The messages up to the first that was not acknowledged.
    private static List<Message> acknowledged(List<Message> batch, List<Future<RecordMetadata>> answers) {
        long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        for (int i = 0; i < batch.size(); i++) {
            try {
                answers.get(i).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("Kafka did not take message {}: {}", batch.get(i).id(), e.toString());
                return batch.subList(0, i);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return batch.subList(0, i);
            }
        }
        return batch;
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
        producer.close(Duration.ofSeconds(2));
        leases.release(LEASE);
    }
}
