package io.esimswitchboard.orchestrator.notice.kafka;

import io.esimswitchboard.events.DeadLetter;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Puts records that cannot be applied into the dead-letter topic, with the reason.
@Singleton
final class SetAside implements AutoCloseable {

    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(8);

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private final MeterRegistry meters;

    SetAside(KafkaClients kafka, InstantSource clock, MeterRegistry meters) {
        this.producer = kafka.producer();
        this.clock = clock;
        this.meters = meters;
    }

    /// Returns once Kafka has acknowledged the record.
    ///
    /// @throws IllegalStateException when it does not in time; the record has to be tried again
    void setAside(ConsumerRecord<String, byte[]> record, String reason) {
        DeadLetter letter =
                new DeadLetter(reason, record.topic(), record.partition(), record.offset(), clock.instant());
        ProducerRecord<String, byte[]> dead = new ProducerRecord<>(Topics.DEAD_LETTERS, record.key(), record.value());
        letter.headers().forEach((name, value) -> dead.headers().add(name, value));
        try {
            producer.send(dead).get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            meters.counter("webhook.set.aside").increment();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the dead-letter topic did not take a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting a record aside", e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
