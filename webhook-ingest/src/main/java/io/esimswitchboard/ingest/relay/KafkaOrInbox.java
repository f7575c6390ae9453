package io.esimswitchboard.ingest.relay;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.ingest.intake.DurableWebhooks;
import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a call in the log, or in the inbox while the log is away or older calls of its key still wait there.
///
/// The wholesaler gets its answer within a second, which leaves each of the two a share to succeed in.
@Singleton
final class KafkaOrInbox implements DurableWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaOrInbox.class);
    private static final Duration LOG_SHARE = Duration.ofMillis(550);
    private static final Duration INBOX_SHARE = Duration.ofMillis(350);

    private final WebhookLog log;
    private final Inbox inbox;
    private final Outages outages;
    private final ExecutorService executor;

    KafkaOrInbox(
            WebhookLog log, Inbox inbox, Outages outages, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.log = log;
        this.inbox = inbox;
        this.outages = outages;
        this.executor = executor;
    }

    @Override
    public Kept keep(ReceivedWebhook webhook) {
        LogRecord entry = LogRecord.of(webhook);
        if (outages.waitingKeys().contains(entry.key())) {
            return first(() -> putInInbox(entry), Kept.IN_INBOX, () -> append(entry), Kept.IN_LOG);
        }
        return first(() -> append(entry), Kept.IN_LOG, () -> putInInbox(entry), Kept.IN_INBOX);
    }

    private static Kept first(BooleanSupplier one, Kept inOne, BooleanSupplier other, Kept inOther) {
        if (one.getAsBoolean()) {
            return inOne;
        }
        return other.getAsBoolean() ? inOther : Kept.NOWHERE;
    }

    private boolean append(LogRecord entry) {
        if (!outages.circuit().allows()) {
            return false;
        }
        // On a thread of its own: even handing a record over may block, while the log's whereabouts are not known.
        Future<Boolean> acknowledged = executor.submit(() -> log.append(entry).join());
        return outages.circuit().record(within(LOG_SHARE, acknowledged));
    }

    private boolean putInInbox(LogRecord entry) {
        return within(INBOX_SHARE, executor.submit(() -> put(entry)));
    }

    private boolean put(LogRecord entry) {
        try {
            inbox.put(entry);
            outages.waitingKeys().add(entry.key());
            return true;
        } catch (InboxUnavailableException e) {
            LOG.debug("inbox: {}", e.getMessage());
            return false;
        }
    }

    /// False when it has not ended by then: it may still succeed, and the copy that the wholesaler sends will be told
    /// by its dedup key.
    private static boolean within(Duration share, Future<Boolean> result) {
        try {
            return result.get(share.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            LOG.error(
                    "keeping a call failed: {}",
                    e.getCause() == null ? e : e.getCause().toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
