package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.NumberTakenException;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderInput;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.provider.Outcome.Unknown;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a provider's answer into its order, starting over on the newest version whenever somebody else was faster.
@Singleton
final class RecordAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(RecordAnswer.class);
    private static final int TRIES = 100;
    private static final String NUMBER_TAKEN = "the provider gave it the number of another order";

    private final OrderStore store;
    private final OrderMachine machine;
    private final InstantSource clock;

    RecordAnswer(OrderStore store, OrderMachine machine, InstantSource clock) {
        this.store = store;
        this.machine = machine;
        this.clock = clock;
    }

    /// Does nothing more once the order could not be written for too long: the attempt stays due and is settled later.
    ///
    /// @param answer made anew for each try, after the order was read: what it says of deliveries is as of then
    void record(Task task, Function<Instant, OrderInput> answer) {
        for (int i = 0; i < TRIES; i++) {
            Order order = store.load(task.order()).orElseThrow();
            Instant now = clock.instant();
            Change change = machine.apply(order, answer.apply(now), now);
            if (change.isEmpty() || saved(change, task)) {
                return;
            }
        }
        LOG.warn("{}: answer not recorded after {} tries, to be settled", task.attempt(), TRIES);
    }

    /// What a provider says under another order's number is doubt, until a person has looked.
    private boolean saved(Change change, Task task) {
        try {
            if (!store.save(change)) {
                return false;
            }
        } catch (NumberTakenException e) {
            LOG.error("{}: {}", task.attempt(), e.getMessage());
            record(task, now -> new Answered(task.attempt(), new Unknown<>(NUMBER_TAKEN), ResolvedBy.RESPONSE));
            return true;
        }
        LOG.info(
                "{} {} order {} line states {}",
                task.attempt(),
                change.events().stream().map(OrderEvent::type).toList(),
                change.after().id(),
                change.after().lines().stream().map(OrderLine::status).toList());
        return true;
    }
}
