package io.esimswitchboard.orchestrator.notice.kafka;

import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.kafka.EnsureTopics;
import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.esimswitchboard.orchestrator.notice.DatabaseProbe;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands providers' calls from Kafka to [ApplyBatch].
///
/// Delivery is at least once and ordered per key. Offsets are committed after a whole batch has been applied, so a
/// crash, or a partition that passes to another instance in between, repeats work and loses none. While the database is
/// away the topic is not drained: the partitions are paused, and polling goes on, so the group keeps its member.
@Singleton
public final class NoticeConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeConsumer.class);
    private static final String GROUP = "orchestrator.notices";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final EnsureTopics topics;
    private final ApplyBatch applyBatch;
    private final DatabaseProbe database;
    private final BackgroundLoop loop;
    private @Nullable Consumer<String, byte[]> consumer;
    private boolean paused;

    NoticeConsumer(KafkaClients kafka, EnsureTopics topics, ApplyBatch applyBatch, DatabaseProbe database) {
        this.kafka = kafka;
        this.topics = topics;
        this.applyBatch = applyBatch;
        this.database = database;
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
            consume(consumer);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void consume(Consumer<String, byte[]> from) throws InterruptedException {
        if (paused && database.answers()) {
            LOG.info("the database is back, calls are applied again");
            from.resume(from.paused());
            paused = false;
        }
        ConsumerRecords<String, byte[]> records = from.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        // Partitions that came in by a rebalance are not paused yet.
        if (!paused && applied(from, records)) {
            commit(from);
            return;
        }
        goBack(from, records);
        pause(from);
    }

    /// Whether all of it is dealt with; false while the database is away.
    private boolean applied(Consumer<String, byte[]> from, ConsumerRecords<String, byte[]> records)
            throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        try {
            applyBatch.apply(batch);
            return true;
        } catch (DatabaseAwayException e) {
            return false;
        } catch (RuntimeException e) {
            goBack(from, records);
            throw e;
        }
    }

    private void pause(Consumer<String, byte[]> from) {
        if (!paused) {
            LOG.warn("the database is away, calls wait in Kafka");
        }
        from.pause(from.assignment());
        paused = true;
    }

    private static void goBack(Consumer<String, byte[]> from, ConsumerRecords<String, byte[]> records) {
        records.partitions().stream()
                .filter(from.assignment()::contains)
                .forEach(partition -> from.seek(
                        partition, records.records(partition).getFirst().offset()));
    }

    private static void commit(Consumer<String, byte[]> from) {
        try {
            from.commitSync();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("partitions have passed on before a commit; their calls are met again and change nothing");
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
