package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.NewOrder;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderParts;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.Outbox.Message;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.simulation.Tables.AttemptRow;
import io.esimswitchboard.orchestrator.simulation.Tables.EventKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Orders by the contract of the MySQL ones. Attempts are rows of their own: the queue and the notices write them too.
class InMemoryOrders implements OrderStore {

    private final Tables tables;
    private final Keys keys;
    private final Consumer<Change> saved;

    /// @param saved is told of every change once it is committed
    InMemoryOrders(Tables tables, Keys keys, Consumer<Change> saved) {
        this.tables = tables;
        this.keys = keys;
        this.saved = saved;
    }

    @Override
    public void insert(NewOrder placed) {
        Order order = placed.order();
        tables.database.transaction("new order", () -> {
            keys.keep(placed.key(), Optional.of(order.id().uuid()), placed.answer());
            require(tables.orders.insert(order.id(), order), "order " + order.id());
            order.lines().forEach(line -> line.attempts().forEach(attempt -> insert(order, line, attempt)));
            append(placed.events());
            return order;
        });
    }

    /// Like the real one two reads, between which others may write.
    @Override
    public Optional<Order> load(OrderId id) {
        Optional<Order> order = tables.orders.find(id);
        tables.database.interruptions().point("reading an order");
        return order.map(row -> OrderParts.with(row, this::attempts));
    }

    private List<StoredAttempt> attempts(LineId line) {
        return tables.attempts.all().stream()
                .filter(row -> row.line().equals(line))
                .map(AttemptRow::attempt)
                .sorted(Comparator.comparingInt(StoredAttempt::unit).thenComparingInt(StoredAttempt::number))
                .toList();
    }

    @Override
    public boolean save(Change change) {
        return tables.database.transaction("a change of an order", () -> write(change));
    }

    @Override
    public boolean saveHeld(Change change, Task task) {
        return tables.database.transaction(
                "a holder's change of an order",
                () -> tables.attempts.update(task.attempt(), row -> row.isHeldBy(task), row -> row) && write(change));
    }

    private boolean write(Change change) {
        Order after = change.after();
        boolean moved = tables.orders.update(after.id(), row -> row.version() == after.version() - 1, row -> after);
        if (moved) {
            saveAttempts(change);
            change.deliveries().forEach(delivery -> tables.deliveries.insert(delivery.id(), delivery));
            tell(change);
            tables.database.afterCommit(() -> saved.accept(change));
        }
        return moved;
    }

    /// Each for whoever locks it first.
    @Override
    public int moveDue(Instant now, int max, Function<Order, Change> move) {
        return tables.database.transaction("orders whose time has come", () -> {
            List<Order> due = tables.orders.all().stream()
                    .filter(order ->
                            order.wakeAt().filter(at -> !at.isAfter(now)).isPresent())
                    .filter(order -> tables.orders.lockIfFree(order.id()))
                    .limit(max)
                    .map(order -> load(order.id()).orElseThrow())
                    .toList();
            due.stream().map(move).filter(change -> !change.isEmpty()).forEach(this::save);
            return due.size();
        });
    }

    private void saveAttempts(Change change) {
        Map<AttemptId, StoredAttempt> before = change.before().lines().stream()
                .flatMap(line -> line.attempts().stream())
                .collect(Collectors.toMap(StoredAttempt::id, Function.identity()));
        for (OrderLine line : change.after().lines()) {
            for (StoredAttempt attempt : line.attempts()) {
                StoredAttempt known = before.get(attempt.id());
                if (known == null) {
                    insert(change.after(), line, attempt);
                } else if (!known.equals(attempt)) {
                    tables.attempts.update(attempt.id(), row -> true, row -> row.with(attempt));
                }
            }
        }
    }

    void tell(Change change) {
        append(change.events());
        change.deliveries().stream().map(Delivery::line).distinct().forEach(line -> {
            Order order = change.after();
            publish(Topics.FULFILMENTS, order.id(), line + " " + change.deliveries());
        });
    }

    private void append(List<OrderEvent> events) {
        for (OrderEvent event : events) {
            EventKey key = new EventKey(event.order(), event.sequence());
            require(tables.events.insert(key, event), "event " + key);
        }
        events.forEach(event -> publish(Topics.ORDER_EVENTS, event.order(), SentEvent.of(event)));
    }

    private void publish(String topic, OrderId key, String payload) {
        long id = tables.nextMessage();
        tables.outbox.insert(id, new Message(id, topic, key.toString(), payload.getBytes(StandardCharsets.UTF_8)));
    }

    private void insert(Order order, OrderLine line, StoredAttempt attempt) {
        AttemptRow row = new AttemptRow(order.id(), line.id(), attempt);
        require(tables.attempts.insert(attempt.id(), row), "attempt " + attempt.id());
    }

    private static void require(boolean inserted, String what) {
        if (!inserted) {
            throw new IllegalStateException(what + " is there already");
        }
    }
}
