package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderInput.Noted;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Works facts about delivered eSIMs and claims into their order: the delivery's status, and an event.
@Singleton
final class NoteFacts {

    private final OrderStore orders;
    private final OrderMachine machine;
    private final DeliveryStatuses deliveries;
    private final InstantSource clock;

    NoteFacts(OrderStore orders, OrderMachine machine, DeliveryStatuses deliveries, InstantSource clock) {
        this.orders = orders;
        this.machine = machine;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Runs inside the caller's transaction. Answers false when the notice says nothing new.
    ///
    /// @throws OrderMovedException when the order was changed by somebody else meanwhile
    boolean note(About about, OrderKey key, ProviderNotice notice) {
        Order order = orders.load(about.order())
                .orElseThrow(() -> new IllegalStateException(about.order() + " of a stored attempt is not there"));
        Instant now = clock.instant();
        List<Fact> facts = deliveries.apply(about.attempt(), key, notice, now);
        if (!facts.isEmpty() && !orders.save(machine.apply(order, new Noted(facts, "webhook"), now))) {
            throw new OrderMovedException(order.id());
        }
        return !facts.isEmpty();
    }
}
