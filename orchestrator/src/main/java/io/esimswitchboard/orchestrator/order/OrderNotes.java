package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Changes what an order has delivered and tells of it on the order, in one transaction and while nobody else can
/// change the order.
@Singleton
public class OrderNotes {

    private final OrderLocks locks;
    private final OrderStore orders;
    private final OrderMachine machine;
    private final InstantSource clock;

    OrderNotes(OrderLocks locks, OrderStore orders, OrderMachine machine, InstantSource clock) {
        this.locks = locks;
        this.orders = orders;
        this.machine = machine;
        this.clock = clock;
    }

    /// Answers the facts that were noted.
    ///
    /// @param cause as in [OrderEvent#cause()]
    /// @param change what is to be written at the instant it is given; answers the facts that are new
    @Transactional
    public List<Fact> note(OrderId id, String cause, Function<Instant, List<Fact>> change) {
        locks.lock(id);
        Order order = orders.load(id)
                .orElseThrow(() -> new IllegalStateException(id + " has delivered something and is not there"));
        Instant now = clock.instant();
        List<Fact> facts = change.apply(now);
        if (!facts.isEmpty() && !orders.save(machine.apply(order, new OrderInput.Noted(facts, cause), now))) {
            throw new IllegalStateException(id + " was changed under its lock");
        }
        return facts;
    }
}
