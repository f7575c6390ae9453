package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.NumberTakenException;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderInput;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.ToppedUp;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.provider.Outcome.Done;
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
    private final AttemptQueue queue;
    private final OrderMachine machine;
    private final InstantSource clock;

    RecordAnswer(OrderStore store, AttemptQueue queue, OrderMachine machine, InstantSource clock) {
        this.store = store;
        this.queue = queue;
        this.machine = machine;
        this.clock = clock;
    }

    /// Does nothing more once the order could not be written for too long: the attempt stays due and is settled later.
    ///
    /// That something was bought counts whenever it is told. Any other answer counts only while nobody else has the
    /// task: whoever has may have sent the same order again, and a refusal heard before is then not the last word.
    ///
    /// @param order as it was when the provider was asked
    /// @param answer made anew for each try, after the order was read: what it says of deliveries is as of then
    void record(Task task, Order order, Function<Instant, OrderInput> answer) {
        Order newest = order;
        for (int i = 0; i < TRIES; i++) {
            Instant now = clock.instant();
            OrderInput input = answer.apply(now);
            boolean bought = bought(input);
            Change change = machine.apply(newest, input, now);
            if (change.isEmpty() || saved(change, task, bought)) {
                return;
            }
            if (!bought && !queue.holds(task)) {
                LOG.warn("{}: answer not recorded, another instance has taken it over", task.attempt());
                return;
            }
            newest = store.load(task.order()).orElseThrow();
        }
        LOG.warn("{}: answer not recorded after {} tries, to be settled", task.attempt(), TRIES);
    }

    private static boolean bought(OrderInput input) {
        return (input instanceof Answered told && told.outcome() instanceof Done<?>)
                || (input instanceof ToppedUp topped && topped.outcome() instanceof Done<?>);
    }

    /// What a provider says under another order's number is doubt, until a person has looked.
    private boolean saved(Change change, Task task, boolean always) {
        try {
            if (!(always ? store.save(change) : store.saveHeld(change, task))) {
                return false;
            }
        } catch (NumberTakenException e) {
            LOG.error("{}: {}", task.attempt(), e.getMessage());
            record(
                    task,
                    change.before(),
                    now -> new Answered(task.attempt(), new Unknown<>(NUMBER_TAKEN), ResolvedBy.RESPONSE));
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
