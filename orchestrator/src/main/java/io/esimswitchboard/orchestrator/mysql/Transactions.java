package io.esimswitchboard.orchestrator.mysql;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
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

    /// Does something once the transaction under way is committed; nothing when it is not.
    public void afterCommit(Runnable then) {
        operations
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("no transaction is under way"))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }
}
