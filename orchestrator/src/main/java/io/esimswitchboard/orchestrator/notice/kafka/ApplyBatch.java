package io.esimswitchboard.orchestrator.notice.kafka;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.UnreadableMessageException;
import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import io.esimswitchboard.orchestrator.notice.ApplyNotices;
import io.esimswitchboard.orchestrator.notice.DatabaseProbe;
import io.esimswitchboard.orchestrator.notice.OrderMovedException;
import io.esimswitchboard.orchestrator.order.work.AttemptWorkers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deals with a batch of records: all calls in one transaction, or, when that fails, each in one of its own.
///
/// A record nobody can read, or that fails again and again while the database works, is set aside with the reason; the
/// others go on.
@Singleton
final class ApplyBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyBatch.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int TRIES = 5;
    private static final int TRIES_WHILE_MOVING = 50;

    private final ApplyNotices applyNotices;
    private final SetAside setAside;
    private final DatabaseProbe database;
    private final AttemptWorkers workers;

    ApplyBatch(ApplyNotices applyNotices, SetAside setAside, DatabaseProbe database, AttemptWorkers workers) {
        this.applyNotices = applyNotices;
        this.setAside = setAside;
        this.database = database;
        this.workers = workers;
    }

    private record Call(ConsumerRecord<String, byte[]> record, ReceivedWebhook webhook) {}

    /// @throws DatabaseAwayException when nothing can be applied now; the batch has to be tried again
    void apply(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        List<Call> calls = readable(records);
        try {
            together(calls.stream().map(Call::webhook).toList());
        } catch (RuntimeException e) {
            requireDatabase(e);
            LOG.debug("a batch of {} is applied one by one", calls.size(), e);
            for (Call call : calls) {
                applyAlone(call);
            }
        }
        workers.wake();
    }

    private List<Call> readable(List<ConsumerRecord<String, byte[]>> records) {
        List<Call> calls = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                calls.add(new Call(record, ReceivedWebhook.read(record.value())));
            } catch (UnreadableMessageException e) {
                setAside.setAside(record, String.valueOf(e.getMessage()));
            }
        }
        return calls;
    }

    private void applyAlone(Call call) throws InterruptedException {
        for (int i = 1; !applied(call, i); i++) {
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /// Whether the call is dealt with.
    private boolean applied(Call call, int tries) {
        try {
            together(List.of(call.webhook()));
            return true;
        } catch (OrderMovedException e) {
            if (tries < TRIES_WHILE_MOVING) {
                return false;
            }
            throw e;
        } catch (RuntimeException e) {
            requireDatabase(e);
            if (tries < TRIES) {
                return false;
            }
            LOG.error("call {} cannot be applied", call.webhook().recordKey(), e);
            setAside.setAside(
                    call.record(), "cannot be applied: " + e.getClass().getSimpleName());
            return true;
        }
    }

    private void together(List<ReceivedWebhook> webhooks) {
        if (!webhooks.isEmpty()) {
            var _ = Deadlocks.retried(() -> applyNotices.apply(webhooks));
        }
    }

    private void requireDatabase(RuntimeException cause) {
        if (!database.answers()) {
            throw new DatabaseAwayException(cause);
        }
    }
}
