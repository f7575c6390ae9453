package io.esimswitchboard.orchestrator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Transactions as MySQL's under READ COMMITTED: others see what is committed, a written row is locked until the end,
/// and of two transactions that wait for each other one is undone.
@SuppressWarnings("ThreadLocalUsage") // one simulated world, one database, and its transactions end with it
final class Database {

    private final Interruptions interruptions;
    private final ThreadLocal<@Nullable Transaction> open = new ThreadLocal<>();

    Database(Interruptions interruptions) {
        this.interruptions = interruptions;
    }

    Interruptions interruptions() {
        return interruptions;
    }

    <T> T transaction(String what, Supplier<T> work) {
        if (open.get() != null) {
            return work.get();
        }
        Transaction transaction = new Transaction();
        open.set(transaction);
        T result;
        try {
            result = work.get();
            interruptions.point("before the commit of " + what);
            transaction.commit();
        } finally {
            open.remove();
            transaction.end();
        }
        interruptions.committed(what);
        return result;
    }

    /// Runs with the word that the transaction under way is committed.
    void afterCommit(Runnable run) {
        current().ifPresent(transaction -> transaction.afterCommit.add(run));
    }

    Optional<Transaction> current() {
        return Optional.ofNullable(open.get());
    }

    /// Waits until `holder` has ended.
    void await(Transaction waiting, Transaction holder, String row) {
        waiting.waitsFor = holder;
        if (holder.waitsFor(waiting)) {
            waiting.waitsFor = null;
            throw new Lost("deadlock at " + row);
        }
        while (!holder.ended) {
            interruptions.await(row);
        }
        waiting.waitsFor = null;
    }

    /// The server undid the transaction, or its word got lost.
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost(String why) {
            super(why);
        }
    }

    /// What one transaction has written and locked.
    static final class Transaction {

        private final List<Table<?, ?>.Held> held = new ArrayList<>();
        private final List<Runnable> afterCommit = new ArrayList<>();
        private @Nullable Transaction waitsFor;
        private boolean ended;

        void hold(Table<?, ?>.Held row) {
            held.add(row);
        }

        private boolean waitsFor(Transaction other) {
            for (Transaction next = waitsFor; next != null; next = next.waitsFor) {
                if (next == other) {
                    return true;
                }
            }
            return false;
        }

        private void commit() {
            held.forEach(Table.Held::write);
            afterCommit.forEach(Runnable::run);
        }

        private void end() {
            held.forEach(Table.Held::release);
            ended = true;
        }
    }
}
