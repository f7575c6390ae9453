package io.esimswitchboard.orchestrator.notice.kafka;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.events.UnreadableMessageException;
import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.kafka.EnsureTopics;
import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.esimswitchboard.orchestrator.notice.ApplyNotices;
import io.esimswitchboard.orchestrator.notice.OrderMovedException;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands providers' calls from Kafka to [ApplyNotices].
///
/// Delivery is at least once and ordered per key. Offsets are committed after a whole batch has been applied, so a
/// crash repeats work and loses none. A record nobody can read, or that fails again and again while the database
/// works, is set aside; while the database is away the same batch is tried again and the topic is not drained.
@Singleton
public final class NoticeConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeConsumer.class);
    private static final String GROUP = "orchestrator.notices";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int TRIES = 5;

    private final KafkaClients kafka;
    private final EnsureTopics topics;
    private final ApplyNotices applyNotices;
    private final SetAside setAside;
    private final BackgroundLoop loop;
    private @Nullable Consumer<String, byte[]> consumer;

    NoticeConsumer(KafkaClients kafka, EnsureTopics topics, ApplyNotices applyNotices, SetAside setAside) {
        this.kafka = kafka;
        this.topics = topics;
        this.applyNotices = applyNotices;
        this.setAside = setAside;
        this.loop = new BackgroundLoop("notice-consumer", Duration.ofMillis(1), this::consume);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    private boolean consume() {
        try {
            if (consumer == null) {
                if (!topics.await(POLL)) {
                    return true;
                }
                consumer = kafka.consumer(GROUP);
                consumer.subscribe(List.of(Topics.PROVIDER_WEBHOOKS));
            }
            applyBatch(consumer);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void applyBatch(Consumer<String, byte[]> from) throws InterruptedException {
        ConsumerRecords<String, byte[]> records = from.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                apply(record);
            }
            from.commitSync();
        } catch (RuntimeException e) {
            LOG.warn("calls not applied, trying the batch again: {}", e.toString());
            records.partitions()
                    .forEach(partition -> from.seek(
                            partition, records.records(partition).getFirst().offset()));
            throw e;
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        ReceivedWebhook webhook;
        try {
            webhook = ReceivedWebhook.read(record.value());
        } catch (UnreadableMessageException e) {
            setAside.setAside(record, String.valueOf(e.getMessage()));
            return;
        }
        for (int i = 1; !applied(webhook, record, i); i++) {
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /// Whether the record is dealt with.
    private boolean applied(ReceivedWebhook webhook, ConsumerRecord<String, byte[]> record, int attempt) {
        try {
            applyNotices.apply(webhook);
            return true;
        } catch (OrderMovedException e) {
            return false;
        } catch (RuntimeException e) {
            setAside.requireDatabase(e);
            if (attempt < TRIES) {
                return false;
            }
            LOG.error("call {} cannot be applied", webhook.recordKey(), e);
            setAside.setAside(record, "cannot be applied: " + e.getClass().getSimpleName());
            return true;
        }
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
