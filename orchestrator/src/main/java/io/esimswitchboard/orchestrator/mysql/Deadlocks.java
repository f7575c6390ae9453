package io.esimswitchboard.orchestrator.mysql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Repeats what lost against another writer: the server then undoes one of the two. For single statements outside a
/// transaction and for whole transactions, never for a part of one.
public final class Deadlocks {

    /// Deadlock, and for Connector/J lock wait time-out too (error 1205, of which only the statement is undone).
    private static final String ROLLED_BACK = "40001";

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int TRIES = 10;
    /// Grows with each loss, so that those who met once do not meet again.
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Deadlocks() {}

    public static <T> T retried(Supplier<T> work) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!lost(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(i * PAUSE.toNanos()));
            }
        }
        return work.get();
    }

    private static boolean lost(RuntimeException failure) {
        return cause(failure)
                .filter(sql -> ROLLED_BACK.equals(sql.getSQLState()))
                .isPresent();
    }

    /// Whether a statement gave up waiting for a row that another transaction holds.
    public static boolean waitedTooLong(RuntimeException failure) {
        return cause(failure)
                .filter(sql -> sql.getErrorCode() == LOCK_WAIT_TIMEOUT)
                .isPresent();
    }

    private static Optional<SQLException> cause(RuntimeException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
