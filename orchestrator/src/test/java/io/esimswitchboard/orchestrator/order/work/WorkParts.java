package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.DeliveryStore;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.provider.ProviderParts;
import io.esimswitchboard.orchestrator.provider.Providers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
        public boolean inUse(AttemptId attempt) {
            return false;
        }

        @Override
        public List<Fact> withdrawal(AttemptId attempt, Instant now) {
            return List.of();
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
                clock);
    }
}
