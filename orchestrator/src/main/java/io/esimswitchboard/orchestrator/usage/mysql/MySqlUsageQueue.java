package io.esimswitchboard.orchestrator.usage.mysql;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.mysql.Transactions;
import io.esimswitchboard.orchestrator.usage.UsageQueue;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The queue as rows taken by lease. The pace is a row too: whoever takes moves the instant on from which the next may.
@Singleton
class MySqlUsageQueue implements UsageQueue {

    private static final Duration BURST = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final QueueTable table;
    private final InstantSource clock;

    MySqlUsageQueue(Transactions transactions, QueueTable table, InstantSource clock) {
        this.transactions = transactions;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void wake(EsimId id, ProviderId provider, Instant at) {
        byte[] key = Uuids.bytes(id.uuid());
        transactions.write(() -> table.insert(key, provider.value(), at) > 0 || table.bringForward(key, at) > 0);
    }

    @Override
    public List<EsimId> takeDue(ProviderId provider, int perSecond, Duration lease) {
        return transactions.write(() -> takeDueNow(provider, perSecond, lease));
    }

    private List<EsimId> takeDueNow(ProviderId provider, int perSecond, Duration lease) {
        Instant now = clock.instant();
        Instant from = free(provider, now);
        int allowed = (int) (Duration.between(from, now).toMillis() * perSecond / 1_000);
        List<byte[]> due = allowed < 1
                ? List.of()
                : table.lockDue(provider.value(), now, allowed).stream()
                        .map(QueueRow::esimId)
                        .toList();
        if (!due.isEmpty()) {
            table.lease(due, now.plus(lease));
            table.setPace(
                    provider.value(), from.plus(Duration.ofSeconds(due.size()).dividedBy(perSecond)));
        }
        return due.stream().map(key -> new EsimId(Uuids.fromBytes(key))).toList();
    }

    /// From when on the pace has room: what was not used for long does not add up.
    private Instant free(ProviderId provider, Instant now) {
        Instant least = now.minus(BURST);
        Optional<Instant> stored = table.lockPace(provider.value());
        if (stored.isEmpty()) {
            table.insertPace(provider.value(), least);
            stored = table.lockPace(provider.value());
        }
        return stored.filter(least::isBefore).orElse(least);
    }

    @Override
    public boolean take(EsimId id, ProviderId provider, Duration lease) {
        byte[] key = Uuids.bytes(id.uuid());
        Instant now = clock.instant();
        return transactions.write(() -> {
            table.insert(key, provider.value(), null);
            return table.take(key, now.plus(lease), now) > 0;
        });
    }

    @Override
    public boolean isTaken(EsimId id) {
        return table.countTaken(Uuids.bytes(id.uuid()), clock.instant()) > 0;
    }

    @Override
    public void release(EsimId id, Optional<Instant> dueAt, int quiet) {
        byte[] key = Uuids.bytes(id.uuid());
        transactions.write(() -> {
            table.release(key, dueAt.orElse(null), quiet);
            return dueAt.isEmpty() ? table.forgetIdle(key) : 0;
        });
    }
}
