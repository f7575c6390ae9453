package io.esimswitchboard.orchestrator.idempotency.mysql;

import java.sql.SQLException;
import java.util.function.IntSupplier;

/// Repeats a statement that lost against another: inserting and deleting the same key at once may deadlock, and the
/// server then undoes one of them. For statements outside a transaction.
final class Deadlocks {

    private static final String ROLLED_BACK = "40001";
    private static final int TRIES = 10;

    private Deadlocks() {}

    static int retried(IntSupplier statement) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return statement.getAsInt();
            } catch (RuntimeException e) {
                if (!lost(e)) {
                    throw e;
                }
            }
        }
        return statement.getAsInt();
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
