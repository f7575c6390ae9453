package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.mysql.Transactions;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.Lease;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The queue of attempts: rows of the attempt table that are due, taken by lease. `SKIP LOCKED` keeps the instances
/// out of each other's way; the lease outlives the transaction, and runs by the database's clock alone.
@Singleton
final class MySqlAttemptQueue implements AttemptQueue {

    private final AttemptTable attempts;
    private final Transactions transactions;
    private final IdGenerator ids;
    private final Duration length;

    MySqlAttemptQueue(
            AttemptTable attempts,
            Transactions transactions,
            IdGenerator ids,
            @Value("${orders.lease}") Duration length) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.ids = ids;
        this.length = length;
    }

    @Override
    public List<Task> take(ProviderId provider, Instant now, int max) {
        return lease(() -> attempts.lockDue(provider.value(), now, max));
    }

    @Override
    public List<Task> takeOthers(Collection<ProviderId> providers, Instant now, int max) {
        List<String> names = providers.stream().map(ProviderId::value).toList();
        // No provider has an empty name, and SQL knows no empty list.
        return lease(() -> attempts.lockDueOfOthers(names.isEmpty() ? List.of("") : names, now, max));
    }

    private List<Task> lease(Supplier<List<DueRow>> lock) {
        long asked = System.nanoTime();
        UUID token = ids.next();
        List<DueRow> due = transactions.write(() -> {
            List<DueRow> locked = lock.get();
            if (!locked.isEmpty()) {
                attempts.lease(
                        Uuids.bytes(token),
                        micros(),
                        locked.stream().map(DueRow::id).toList());
            }
            return locked;
        });
        return due.stream()
                .map(row -> task(row, new Lease(token, System::nanoTime, asked, length)))
                .toList();
    }

    private static Task task(DueRow row, Lease lease) {
        return new Task(
                new OrderId(Uuids.fromBytes(row.orderId())),
                new AttemptId(Uuids.fromBytes(row.id())),
                Optional.ofNullable(row.wokenBy()).map(ResolvedBy::valueOf).orElse(ResolvedBy.POLL),
                lease);
    }

    @Override
    public void renew(Collection<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        long asked = System.nanoTime();
        int renewed = attempts.renew(
                micros(),
                tasks.stream().map(MySqlAttemptQueue::id).toList(),
                tasks.stream().map(MySqlAttemptQueue::token).distinct().toList());
        tasks.stream()
                .filter(task -> renewed == tasks.size() || holds(task))
                .forEach(task -> task.lease().prolong(asked, length));
    }

    @Override
    public boolean holds(Task task) {
        return attempts.countHeld(id(task), token(task)) > 0;
    }

    @Override
    public void release(Task task) {
        attempts.release(id(task), token(task));
    }

    private long micros() {
        return length.toNanos() / 1_000;
    }

    static byte[] id(Task task) {
        return Uuids.bytes(task.attempt().uuid());
    }

    static byte[] token(Task task) {
        return Uuids.bytes(task.lease().token());
    }
}
