package io.esimswitchboard.orchestrator.catalogue;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/// Empties the catalogue, and what its prices are made of, between tests that share a database.
@Singleton
public class Tables {

    private static final List<String> TABLES = List.of(
            "offer", "esim_package", "provider_sync", "price_document", "catalogue_change", "audit_entry", "outbox");

    private final TransactionOperations<Connection> transactions;
    private final LiveCatalogue live;

    Tables(TransactionOperations<Connection> transactions, LiveCatalogue live) {
        this.transactions = transactions;
        this.live = live;
    }

    public void empty() {
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                for (String table : TABLES) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
                return statement.executeUpdate("UPDATE catalogue SET version = 0");
            }
        });
        live.refresh();
    }
}
