package io.esimswitchboard.orchestrator.http;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Whether a failure means that the database cannot be reached, or has no connection to spare.
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean isWhy(Throwable failure) {
        for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ConnectionException) { // the pool's connection was closed under it; its cause has no class
                return true;
            }
            if (e instanceof SQLException sql) {
                return sql instanceof SQLTransientConnectionException
                        || sql instanceof SQLNonTransientConnectionException
                        || sql instanceof SQLRecoverableException;
            }
        }
        return false;
    }
}
