package io.esimswitchboard.orchestrator.mysql;

import java.sql.SQLException;
import java.util.function.Supplier;

/// Repeats what lost against another writer: the server then undoes one of the two. For single statements outside a
/// transaction and for whole transactions, never for a part of one.
public final class Deadlocks {

    /// Deadlock, and for Connector/J lock wait time-out too (error 1205, of which only the statement is undone).
    private static final String ROLLED_BACK = "40001";

    private static final int TRIES = 10;

    private Deadlocks() {}

    public static <T> T retried(Supplier<T> work) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!lost(e)) {
                    throw e;
                }
            }
        }
        return work.get();
    }

    private static boolean lost(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && ROLLED_BACK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
