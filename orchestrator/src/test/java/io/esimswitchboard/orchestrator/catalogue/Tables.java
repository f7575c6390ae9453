package io.esimswitchboard.orchestrator.catalogue;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/// Empties the catalogue between tests that share a database.
@Singleton
class Tables {

    private final TransactionOperations<Connection> transactions;

    Tables(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    void empty() {
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                for (String table : List.of("offer", "esim_package", "provider_sync", "provider_account")) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
                return statement.executeUpdate("UPDATE catalogue SET version = 0");
            }
        });
    }
}
