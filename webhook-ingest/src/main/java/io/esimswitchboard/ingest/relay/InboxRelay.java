package io.esimswitchboard.ingest.relay;

import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import io.esimswitchboard.ingest.relay.Inbox.Waiting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves what waits in the inbox to the log, in order per key, at least once.
///
/// One instance of the service relays at a time; the lease tells which. Of each key one record is under way at a
/// time, so that a record that fails holds back those after it.
@Context
public final class InboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRelay.class);
    private static final int BATCH = 100;

    /// As many as surely end within the lease, should each acknowledgement come at the last moment.
    private static final int MOST_ROUNDS = 8;

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration WHILE_WAITING = Duration.ofMillis(250);
    private static final Duration WHILE_EMPTY = Duration.ofMillis(500);

    private final Inbox inbox;
    private final WebhookLog log;
    private final Outages outages;
    private final AtomicLong depth = new AtomicLong();
    private volatile boolean inboxReachable;
    private @Nullable Repeating repeating;

    InboxRelay(Inbox inbox, WebhookLog log, Outages outages, MeterRegistry meters) {
        this.inbox = inbox;
        this.log = log;
        this.outages = outages;
        Gauge.builder("webhooks.inbox.records", depth, AtomicLong::doubleValue).register(meters);
    }

    @PostConstruct
    void start() {
        repeating = new Repeating("inbox-relay", this::turn);
    }

    @PreDestroy
    void stop() {
        if (repeating != null) {
            repeating.close();
        }
    }

    /// Whether the inbox was there when last looked.
    public boolean inboxReachable() {
        return inboxReachable;
    }

    /// Looks once, relays a batch if there is one, and answers when to look again.
    Duration turn() {
        try {
            boolean waiting = outages.waitingKeys().refresh(inbox);
            found(true);
            depth.set(waiting ? inbox.depth() : 0);
            if (!waiting) {
                return WHILE_EMPTY;
            }
            return relay(inbox.lease(BATCH)) > 0 ? AT_ONCE : WHILE_WAITING;
        } catch (InboxUnavailableException e) {
            found(false);
            outages.waitingKeys().forget();
            return WHILE_EMPTY;
        }
    }

    private int relay(List<Waiting> batch) throws InboxUnavailableException {
        Map<String, Queue<Waiting>> byKey = new LinkedHashMap<>();
        batch.forEach(waiting -> byKey.computeIfAbsent(waiting.entry().key(), _ -> new ArrayDeque<>())
                .add(waiting));
        int relayed = 0;
        for (int round = 0; round < MOST_ROUNDS && !byKey.isEmpty(); round++) {
            List<Long> acknowledged = appendHeads(byKey);
            inbox.remove(acknowledged);
            relayed += acknowledged.size();
        }
        if (relayed > 0) {
            LOG.info("relayed {} of {} calls from the inbox", relayed, batch.size());
        }
        return relayed;
    }

    /// Appends the oldest record of each key. A key whose record failed waits for the next turn; when the log takes
    /// no record at all, every key does.
    private List<Long> appendHeads(Map<String, Queue<Waiting>> byKey) {
        Map<Waiting, CompletableFuture<Boolean>> underWay = new LinkedHashMap<>();
        boolean refused = false;
        for (Queue<Waiting> queue : byKey.values()) {
            CompletableFuture<Boolean> appended = log.append(queue.element().entry());
            underWay.put(queue.element(), appended);
            refused = appended.isDone() && !appended.join();
            if (refused) {
                break;
            }
        }
        List<Long> acknowledged = settle(underWay, byKey);
        outages.circuit().record(!acknowledged.isEmpty());
        if (refused) {
            byKey.clear();
        }
        return acknowledged;
    }

    private static List<Long> settle(
            Map<Waiting, CompletableFuture<Boolean>> underWay, Map<String, Queue<Waiting>> byKey) {
        List<Long> acknowledged = new ArrayList<>();
        underWay.forEach((waiting, appended) -> {
            String key = waiting.entry().key();
            if (appended.join()) {
                acknowledged.add(waiting.id());
                byKey.computeIfPresent(key, (_, queue) -> {
                    queue.remove();
                    return queue.isEmpty() ? null : queue;
                });
            } else {
                byKey.remove(key);
            }
        });
        return acknowledged;
    }

    private void found(boolean reachable) {
        if (reachable != inboxReachable) {
            LOG.info("inbox is {}", reachable ? "there" : "away");
        }
        inboxReachable = reachable;
    }
}
