package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Choice;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.DeliveryStore;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderParts;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.Stock;
import io.esimswitchboard.orchestrator.provider.ProviderParts;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The work on attempts as the framework wires it.
public final class WorkParts {

    /// Nothing is taken back in the simulation, so nothing is asked about what was delivered.
    private static final DeliveryStore NOTHING_DELIVERED = new DeliveryStore() {
        @Override
        public void insert(Order order, List<Delivery> deliveries) {
            throw new UnsupportedOperationException("the store of orders keeps them");
        }

        @Override
        public void withdraw(List<AttemptId> attempts, Instant now) {
            throw new UnsupportedOperationException("nothing is taken back");
        }

        @Override
        public void toppedUp(List<EsimId> esims, Instant now) {
            throw new UnsupportedOperationException("nothing is topped up");
        }

        @Override
        public boolean inUse(AttemptId attempt) {
            return false;
        }

        @Override
        public List<Fact> withdrawal(AttemptId attempt, Instant now) {
            return List.of();
        }
    };

    /// Surplus is offered back and not sold again in the simulation.
    private static final Stock NO_STOCK = new Stock() {
        @Override
        public void save(Change change) {
            throw new UnsupportedOperationException("the store of orders keeps it");
        }

        @Override
        public boolean seemsToHave(Choice choice) {
            return false;
        }

        @Override
        public Optional<EsimOrder> take(Choice choice, OrderId order, AttemptId attempt, Instant now) {
            return Optional.empty();
        }
    };

    private WorkParts() {}

    public static OrderTimers timers(OrderStore store, OrderMachine machine, InstantSource clock) {
        return new OrderTimers(store, machine, clock);
    }

    public static WorkOnAttempt workOnAttempt(
            OrderStore store, AttemptQueue queue, OrderMachine machine, Providers providers, InstantSource clock) {
        RecordAnswer recordAnswer = new RecordAnswer(store, queue, machine, clock);
        return new WorkOnAttempt(
                store,
                machine,
                recordAnswer,
                new AskProvider(providers, ProviderParts.delays(clock)),
                NOTHING_DELIVERED,
                ProviderParts.delays(clock),
                OrderParts.sellFromStock(NO_STOCK, store, machine, clock),
                clock);
    }
}
