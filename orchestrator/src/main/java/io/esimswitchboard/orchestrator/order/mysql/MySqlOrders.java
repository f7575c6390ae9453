package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.mysql.Transactions;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.DeliveryStore;
import io.esimswitchboard.orchestrator.order.NewOrder;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderMoved;
import io.esimswitchboard.orchestrator.order.OrderMoved.AttemptMoved;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.Stock;
import io.esimswitchboard.orchestrator.quote.Quotes;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Orders in MySQL. Each change is one transaction that begins with a compare-and-set on the order's version, so two
/// writers of one order never overwrite each other.
@Singleton
final class MySqlOrders implements OrderStore {

    private final Transactions transactions;
    private final Keys keys;
    private final Quotes quotes;
    private final OrderTables orders;
    private final LineStore lines;
    private final OrderRows rows;
    private final EventLog events;
    private final DeliveryStore deliveries;
    private final CaseStore cases;
    private final Stock stock;
    private final ApplicationEventPublisher<OrderMoved> moves;

    MySqlOrders(
            Transactions transactions,
            Keys keys,
            Quotes quotes,
            OrderTables orders,
            LineStore lines,
            OrderRows rows,
            EventLog events,
            DeliveryStore deliveries,
            CaseStore cases,
            Stock stock,
            ApplicationEventPublisher<OrderMoved> moves) {
        this.transactions = transactions;
        this.keys = keys;
        this.quotes = quotes;
        this.orders = orders;
        this.lines = lines;
        this.rows = rows;
        this.events = events;
        this.deliveries = deliveries;
        this.cases = cases;
        this.stock = stock;
        this.moves = moves;
    }

    @Override
    public void insert(NewOrder placed) {
        transactions.write(() -> insertNow(placed));
    }

    private boolean insertNow(NewOrder placed) {
        Order order = placed.order();
        // First, so that a second request with the key waits here and holds nothing meanwhile.
        keys.keep(placed.key(), Optional.of(order.id().uuid()), placed.answer());
        placed.quote().ifPresent(quote -> quotes.use(quote, order.id()));
        orders.insertOrder(rows.of(order));
        lines.insert(placed);
        events.append(placed.events());
        tell(order, List.of());
        return true;
    }

    private void tell(Order order, List<AttemptMoved> attempts) {
        transactions.afterCommit(() -> moves.publishEvent(new OrderMoved(order, attempts)));
    }

    @Override
    public Optional<Order> load(OrderId id) {
        return orders.findOrder(Uuids.bytes(id.uuid()))
                .map(row -> assemble(List.of(row)).getFirst());
    }

    /// The whole orders of these rows, in their order.
    List<Order> assemble(List<OrderRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<OrderLine>> all =
                lines.linesOf(found.stream().map(OrderRow::id).toList());
        return found.stream()
                .map(row -> rows.toOrder(row, all.getOrDefault(Uuids.fromBytes(row.id()), List.of())))
                .toList();
    }

    @Override
    public boolean save(Change change) {
        return transactions.write(() -> write(change));
    }

    @Override
    public boolean saveHeld(Change change, Task task) {
        // Locked until the commit: nobody can take the task between this look and the word that is written by it.
        return transactions.write(() -> orders.lockHeld(MySqlAttemptQueue.id(task), MySqlAttemptQueue.token(task))
                        .isPresent()
                && write(change));
    }

    private boolean write(Change change) {
        Order after = change.after();
        int moved = orders.updateOrder(
                Uuids.bytes(after.id().uuid()),
                after.status().name(),
                after.version(),
                after.lastSequence(),
                after.wakeAt().orElse(null),
                after.updatedAt());
        if (moved == 0) {
            return false;
        }
        lines.save(change);
        deliveries.insert(after, change.deliveries());
        stock.save(change);
        deliveries.toppedUp(change.toppedUp(), after.updatedAt());
        deliveries.withdraw(change.withdrawn(), after.updatedAt());
        cases.save(change);
        events.append(change);
        tell(after, change.moved());
        return true;
    }

    @Override
    public int moveDue(Instant now, int max, Function<Order, Change> move) {
        return transactions.write(() -> {
            List<Order> due = assemble(orders.lockDue(now, max));
            due.stream().map(move).filter(change -> !change.isEmpty()).forEach(this::save);
            return due.size();
        });
    }
}
