package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.OrderInput.Stocked;
import io.esimswitchboard.provider.EsimOrder;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Gives an attempt that is about to leave a unit that is there already, in the order's own transaction.
@Singleton
public class SellFromStock {

    private final Stock stock;
    private final OrderLocks locks;
    private final OrderStore orders;
    private final OrderMachine machine;
    private final InstantSource clock;

    SellFromStock(Stock stock, OrderLocks locks, OrderStore orders, OrderMachine machine, InstantSource clock) {
        this.stock = stock;
        this.locks = locks;
        this.orders = orders;
        this.machine = machine;
        this.clock = clock;
    }

    /// Whether it is worth trying.
    public boolean mayServe(OrderLine line, StoredAttempt attempt) {
        return line.kind() instanceof LineKind.NewEsim && stock.seemsToHave(attempt.choice());
    }

    /// Answers false, and changes nothing, when the last unit was taken by somebody else or the attempt has moved on.
    @Transactional
    public boolean serve(OrderId id, AttemptId attemptId) {
        locks.lock(id);
        Instant now = clock.instant();
        Order order = orders.load(id).orElseThrow();
        StoredAttempt attempt = order.attempt(attemptId);
        if (!machine.maySend(order, attempt, now)) {
            return false;
        }
        Optional<EsimOrder> unit = stock.take(attempt.choice(), id, attemptId, now);
        unit.ifPresent(left -> save(machine.apply(order, new Stocked(attemptId, left), now)));
        return unit.isPresent();
    }

    private void save(Change change) {
        if (change.isEmpty() || !orders.save(change)) {
            throw new IllegalStateException(change.before().id() + " was changed under its lock");
        }
    }
}
