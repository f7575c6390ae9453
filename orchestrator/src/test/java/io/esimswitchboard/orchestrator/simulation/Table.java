package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.simulation.Database.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows by their key, in the order they were first written. Every method is one statement.
final class Table<K, R> {

    private final String name;
    private final Database database;
    private final Map<K, R> committed = new LinkedHashMap<>();
    private final Map<K, Held> held = new LinkedHashMap<>();

    Table(String name, Database database) {
        this.name = name;
        this.database = database;
    }

    /// As the transaction under way sees it, or as it is committed.
    Optional<R> find(K key) {
        Held row = held.get(key);
        return row != null && row.isMine() ? row.value() : Optional.ofNullable(committed.get(key));
    }

    List<R> all() {
        return Stream.concat(committed.keySet().stream(), held.keySet().stream())
                .distinct()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /// Answers false, and writes nothing, when the key is taken.
    boolean insert(K key, R row) {
        return write(key, Optional::isEmpty, old -> Optional.of(row));
    }

    /// Answers whether there was a row `where` holds of.
    boolean update(K key, Predicate<R> where, UnaryOperator<R> change) {
        return write(key, old -> old.filter(where).isPresent(), old -> old.map(change));
    }

    boolean delete(K key, Predicate<R> where) {
        return write(key, old -> old.filter(where).isPresent(), old -> Optional.empty());
    }

    /// Answers how many rows it deleted.
    int deleteAll(Predicate<R> where, int most) {
        return (int) Stream.concat(committed.keySet().stream(), held.keySet().stream()).distinct().toList().stream()
                .filter(key -> delete(key, where))
                .limit(most)
                .count();
    }

    /// `SKIP LOCKED`: locks the row unless somebody else has.
    boolean lockIfFree(K key) {
        Held row = held.get(key);
        if (row != null) {
            return row.isMine();
        }
        database.current().ifPresent(transaction -> hold(key, transaction));
        return true;
    }

    private boolean write(K key, Predicate<Optional<R>> where, UnaryOperator<Optional<R>> change) {
        return database.transaction(name, () -> {
            Held row = lock(key);
            if (!where.test(row.value())) {
                return false;
            }
            row.value = change.apply(row.value()).orElse(null);
            return true;
        });
    }

    private Held lock(K key) {
        Transaction mine = database.current().orElseThrow();
        for (Held row = held.get(key); row != null; row = held.get(key)) {
            if (row.isMine()) {
                return row;
            }
            database.await(mine, row.holder, name + " " + key);
        }
        return hold(key, mine);
    }

    private Held hold(K key, Transaction holder) {
        Held row = new Held(key, holder);
        held.put(key, row);
        holder.hold(row);
        return row;
    }

    /// A locked row, as its holder wants it to be.
    final class Held {

        private final K key;
        private final Transaction holder;
        private @Nullable R value;

        private Held(K key, Transaction holder) {
            this.key = key;
            this.holder = holder;
            this.value = committed.get(key);
        }

        private boolean isMine() {
            return database.current().filter(holder::equals).isPresent();
        }

        private Optional<R> value() {
            return Optional.ofNullable(value);
        }

        void write() {
            if (value == null) {
                committed.remove(key);
            } else {
                committed.put(key, value);
            }
        }

        void release() {
            held.remove(key);
        }
    }
}
