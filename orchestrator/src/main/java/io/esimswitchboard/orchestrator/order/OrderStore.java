package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Writing orders. An order, its lines, attempts, deliveries, events and what Kafka is to be told change together or
/// not at all.
public interface OrderStore {

    /// Stores a new order, and the storefront's key with it.
    ///
    /// @throws io.esimswitchboard.orchestrator.idempotency.KeyTakenException when another request has kept the key;
    ///     nothing is stored
    void insert(NewOrder order);

    Optional<Order> load(OrderId id);

    /// Writes the change if the order still has the version it was made from. Answers false, and writes nothing, when
    /// somebody else has changed the order since.
    ///
    /// @throws NumberTakenException when the provider's number for an attempt is that of another attempt
    boolean save(Change change);

    /// As [#save], but only while nobody else has taken the task: whoever comes back after its lease writes nothing.
    boolean saveHeld(Change change, Task task);

    /// Writes what `move` makes of the orders whose time ([Order#wakeAt()]) has come, at most `max`, each for one
    /// instance alone. Answers how many there were.
    int moveDue(Instant now, int max, Function<Order, Change> move);
}
