package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.Lease;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.simulation.Tables.AttemptRow;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// The queue of attempts. Its leases end by the database's clock, and by the steady time of whoever holds them.
final class InMemoryQueue implements AttemptQueue {

    private final Tables tables;
    private final LongSupplier nanoTime;
    private final Duration length;

    InMemoryQueue(Tables tables, LongSupplier nanoTime, Duration length) {
        this.tables = tables;
        this.nanoTime = nanoTime;
        this.length = length;
    }

    @Override
    public List<Task> take(ProviderId provider, Instant now, int max) {
        return take(provider::equals, now, max);
    }

    @Override
    public List<Task> takeOthers(Collection<ProviderId> providers, Instant now, int max) {
        return take(provider -> !providers.contains(provider), now, max);
    }

    private List<Task> take(Predicate<ProviderId> wanted, Instant now, int max) {
        long asked = nanoTime.getAsLong();
        UUID token = tables.nextToken();
        List<AttemptRow> taken = tables.database.transaction("taking attempts", () -> {
            List<AttemptRow> due = tables.attempts.all().stream()
                    .filter(row -> wanted.test(row.attempt().choice().provider()))
                    .filter(row -> row.isDue(now) && row.isFree(tables.now()))
                    .sorted(Comparator.comparing(row -> row.dueAt().orElseThrow()))
                    .filter(row -> tables.attempts.lockIfFree(row.attempt().id()))
                    .limit(max)
                    .toList();
            due.forEach(row ->
                    tables.attempts.update(row.attempt().id(), any -> true, locked -> locked.leased(token, end())));
            return due;
        });
        return taken.stream()
                .map(row -> task(row, new Lease(token, nanoTime, asked, length)))
                .toList();
    }

    private Instant end() {
        return tables.now().plus(length);
    }

    private static Task task(AttemptRow row, Lease lease) {
        return new Task(row.order(), row.attempt().id(), row.wokenBy().orElse(ResolvedBy.POLL), lease);
    }

    @Override
    public void renew(Collection<Task> tasks) {
        long asked = nanoTime.getAsLong();
        List<Task> renewed = tables.database.transaction(
                "renewing leases",
                () -> tasks.stream()
                        .filter(task -> tables.attempts.update(
                                task.attempt(),
                                row -> row.isHeldBy(task),
                                row -> row.leased(task.lease().token(), end())))
                        .toList());
        renewed.forEach(task -> task.lease().prolong(asked, length));
    }

    @Override
    public boolean holds(Task task) {
        tables.database.interruptions().point("looking at a lease");
        return tables.attempts
                .find(task.attempt())
                .filter(row -> row.isHeldBy(task))
                .isPresent();
    }

    @Override
    public void release(Task task) {
        tables.attempts.update(task.attempt(), row -> row.isHeldBy(task), AttemptRow::free);
    }
}
