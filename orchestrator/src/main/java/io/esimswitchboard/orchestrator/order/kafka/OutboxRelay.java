package io.esimswitchboard.orchestrator.order.kafka;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.lease.KeptLease;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.order.Outbox.Message;
import io.esimswitchboard.orchestrator.order.kafka.Publisher.Published;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the outbox to Kafka: at least once, in the order written for each key, by one instance at a time.
///
/// A row goes only when Kafka has acknowledged it. When a message fails, it and everything after it stay and are sent
/// again: consumers see copies, which carry the same event id, and never a gap. An outage costs a look a second; what
/// waits stays in the database, and no more than a batch of it is ever in memory.
@Singleton
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int BATCH = 1_000;

    private final Outbox outbox;
    private final KeptLease lease;
    private final Publisher publisher;
    private final BackgroundLoop loop;
    private boolean away;

    /// @param length of the lease; at least twice as long as Kafka is given to acknowledge a batch
    @Inject
    OutboxRelay(
            Outbox outbox, Leases leases, Publisher publisher, @Value("${orders.relay.lease:15s}") Duration length) {
        this(outbox, new KeptLease(leases, "outbox-relay", length, System::nanoTime), publisher);
    }

    OutboxRelay(Outbox outbox, KeptLease lease, Publisher publisher) {
        this.outbox = outbox;
        this.lease = lease;
        this.publisher = publisher;
        this.loop = new BackgroundLoop("outbox-relay", LOOK_AGAIN, this::relay);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    /// One round. Answers whether there may be more to send.
    boolean relay() {
        if (!lease.held()) {
            return false;
        }
        List<Message> batch = outbox.oldest(BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        Published published = publisher.publish(batch);
        if (!published.sent().isEmpty()) {
            outbox.forget(published.sent());
        }
        published.refused().forEach(this::setAside);
        note(published);
        return !published.interrupted() && batch.size() == BATCH;
    }

    private void setAside(Message message) {
        LOG.error("message {} for {} is too large for Kafka and was put aside", message.id(), message.topic());
        outbox.setAside(message, "too large");
    }

    private void note(Published published) {
        if (published.interrupted()) {
            // To an instance that may reach it.
            lease.release();
        }
        if (published.interrupted() && !away) {
            LOG.warn("Kafka does not take messages, they wait: {}", published.trouble());
        } else if (away && !published.interrupted()) {
            LOG.info("Kafka takes messages again");
        }
        away = published.interrupted();
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
        publisher.close();
        lease.release();
    }
}
