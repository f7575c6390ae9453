package io.esimswitchboard.orchestrator.mysql;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/// Runs whole transactions, each started over when it lost against another writer.
@Singleton
public final class Transactions {

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /// Joins the transaction under way where there is one: then it is that one that starts over.
    ///
    /// @param work may be run several times; whatever it does outside the database it does as often
    public <T> T write(Supplier<T> work) {
        return operations.findTransactionStatus().isPresent()
                ? work.get()
                : Deadlocks.retried(() -> operations.executeWrite(_ -> work.get()));
    }

}
