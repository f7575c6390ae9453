package io.esimswitchboard.orchestrator.catalogue.mysql;

import java.sql.SQLException;
import java.util.function.Supplier;

/// Two writers may wait for each other; the server then lets one go, which starts over.
final class Deadlocks {

    private static final String ROLLED_BACK = "40001";
    private static final int TRIES = 3;

    private Deadlocks() {}

    static <T> T retried(Supplier<T> transaction) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (left == 0 || !deadlock(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean deadlock(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ROLLED_BACK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
