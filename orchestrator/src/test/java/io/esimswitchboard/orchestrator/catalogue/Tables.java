package io.esimswitchboard.orchestrator.catalogue;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/// Empties the catalogue between tests that share a database.
@Singleton
public class Tables {

    private final TransactionOperations<Connection> transactions;
    private final LiveCatalogue live;

    Tables(TransactionOperations<Connection> transactions, LiveCatalogue live) {
        this.transactions = transactions;
        this.live = live;
    }

    public void empty() {
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                for (String table : List.of("offer", "esim_package", "provider_sync")) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
                return statement.executeUpdate("UPDATE catalogue SET version = 0");
            }
        });
        live.refresh();
    }
}
