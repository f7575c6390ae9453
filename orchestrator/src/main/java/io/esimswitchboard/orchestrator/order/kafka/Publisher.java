package io.esimswitchboard.orchestrator.order.kafka;

import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.esimswitchboard.orchestrator.order.Outbox.Message;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/// Sends batches of messages to Kafka and waits until it has them. For one thread.
@Singleton
final class Publisher {

    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(7);

    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    @Inject
    Publisher(KafkaClients kafka) {
        this(kafka::producer);
    }

    Publisher(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /// What became of a batch: of what is in neither list nothing is known, nor of anything after it.
    ///
    /// @param refused what Kafka will never take
    /// @param trouble why not all of it could be dealt with; empty when it was
    record Published(List<Message> sent, List<Message> refused, String trouble) {

        boolean interrupted() {
            return !trouble.isEmpty();
        }
    }

    Published publish(List<Message> batch) {
        List<Message> sent = new ArrayList<>();
        List<Message> refused = new ArrayList<>();
        String trouble = "";
        try {
            List<Future<RecordMetadata>> answers = send(batch);
            long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
            for (int i = 0; i < answers.size(); i++) {
                (acknowledged(answers.get(i), deadline) ? sent : refused).add(batch.get(i));
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            trouble = e.toString();
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "interrupted";
            close();
        }
        return new Published(sent, refused, trouble);
    }

    // Without a broker each send waits for one: the first that fails is enough.
    private List<Future<RecordMetadata>> send(List<Message> batch) {
        Producer<String, byte[]> open = open();
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (Message message : batch) {
            Future<RecordMetadata> answer =
                    open.send(new ProducerRecord<>(message.topic(), message.key(), message.payload()));
            answers.add(answer);
            if (answer.isDone() && answer.state() == Future.State.FAILED && !tooLarge(answer.exceptionNow())) {
                break;
            }
        }
        return answers;
    }

    /// False when the broker will never take it.
    private static boolean acknowledged(Future<RecordMetadata> answer, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            if (tooLarge(e.getCause())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean tooLarge(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException;
    }

    private Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
        }
        return open;
    }

    /// Drops what is still on its way, so that nothing of a batch that failed overtakes its next try.
    void close() {
        Producer<String, byte[]> open = producer;
        if (open != null) {
            producer = null;
            open.close(Duration.ZERO);
        }
    }
}
