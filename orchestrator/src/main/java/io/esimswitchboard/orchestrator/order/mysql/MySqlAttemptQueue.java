package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The queue of attempts: rows of the attempt table that are due, taken by lease. `SKIP LOCKED` keeps the instances
/// out of each other's way; the lease outlives the transaction.
@Singleton
class MySqlAttemptQueue implements AttemptQueue {

    private final AttemptTable attempts;
    private final Duration lease;
    private final byte[] owner;

    MySqlAttemptQueue(AttemptTable attempts, IdGenerator ids, @Value("${orders.lease}") Duration lease) {
        this.attempts = attempts;
        this.lease = lease;
        this.owner = Uuids.bytes(ids.next());
    }

    @Override
    @Transactional
    public List<Task> take(Instant now, int max) {
        List<DueRow> due = attempts.lockDue(now, max);
        if (due.isEmpty()) {
            return List.of();
        }
        Instant until = now.plus(lease);
        attempts.lease(owner, until, due.stream().map(DueRow::id).toList());
        return due.stream().map(row -> task(row, until)).toList();
    }

    private static Task task(DueRow row, Instant until) {
        return new Task(
                new OrderId(Uuids.fromBytes(row.orderId())),
                new AttemptId(Uuids.fromBytes(row.id())),
                Optional.ofNullable(row.wokenBy()).map(ResolvedBy::valueOf).orElse(ResolvedBy.POLL),
                until);
    }

    @Override
    public void renew(Collection<Task> tasks, Instant now) {
        List<byte[]> ids =
                tasks.stream().map(task -> Uuids.bytes(task.attempt().uuid())).toList();
        if (!ids.isEmpty()) {
            attempts.renew(owner, now.plus(lease), ids);
        }
    }

    @Override
    public void release(Task task) {
        attempts.release(Uuids.bytes(task.attempt().uuid()), owner);
    }
}
