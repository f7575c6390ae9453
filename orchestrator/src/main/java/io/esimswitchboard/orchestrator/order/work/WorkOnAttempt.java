package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.AttemptState;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.DeliveryStore;
import io.esimswitchboard.orchestrator.order.LineKind;
import io.esimswitchboard.orchestrator.order.LineKind.NewEsim;
import io.esimswitchboard.orchestrator.order.LineKind.TopUp;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderInput;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.orchestrator.order.OrderInput.ToppedUp;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.order.SellFromStock;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.provider.WebhookDelays;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// Does the next thing for one attempt: sends it when it has never left, asks the provider what became of it otherwise.
///
/// The attempt is stored as sent before the provider is called, and the call is made outside any transaction. A crash
/// anywhere leaves an attempt that is either unsent or waits to be settled.
@Singleton
public final class WorkOnAttempt {

    private final OrderStore store;
    private final OrderMachine machine;
    private final RecordAnswer recordAnswer;
    private final AskProvider ask;
    private final DeliveryStore deliveries;
    private final WebhookDelays delays;
    private final SellFromStock sellFromStock;
    private final InstantSource clock;

    WorkOnAttempt(
            OrderStore store,
            OrderMachine machine,
            RecordAnswer recordAnswer,
            AskProvider ask,
            DeliveryStore deliveries,
            WebhookDelays delays,
            SellFromStock sellFromStock,
            InstantSource clock) {
        this.store = store;
        this.machine = machine;
        this.recordAnswer = recordAnswer;
        this.ask = ask;
        this.deliveries = deliveries;
        this.delays = delays;
        this.sellFromStock = sellFromStock;
        this.clock = clock;
    }

    public void work(Task task) {
        Order order = store.load(task.order())
                .orElseThrow(() -> new IllegalStateException(task.order() + " of a stored attempt is not there"));
        StoredAttempt attempt = order.attempt(task.attempt());
        if (attempt.state() == AttemptState.PREPARED) {
            send(order, attempt, task);
        } else if (attempt.progress().cancellable()) {
            cancel(order, attempt, task);
        } else {
            noteUncalled(attempt, task);
            OrderInput settled = settled(order, attempt, task);
            recordAnswer.record(task, order, _ -> settled);
        }
    }

    /// The provider took the order on and is asked for the first time, without having called.
    private void noteUncalled(StoredAttempt attempt, Task task) {
        if (attempt.state() == AttemptState.ACCEPTED
                && attempt.progress().settleCount() == 1
                && task.dueBy() == ResolvedBy.POLL) {
            attempt.progress()
                    .sentAt()
                    .ifPresent(
                            sent -> delays.asked(attempt.choice().provider(), Duration.between(sent, clock.instant())));
        }
    }

    /// That it is to be given back has been stored; asking twice is safe, so a crash in between only repeats the
    /// question.
    private void cancel(Order order, StoredAttempt attempt, Task task) {
        Outcome<ProviderOrderId> outcome = switch (kind(order, attempt)) {
            case NewEsim() -> ask.cancel(attempt, task.lease());
            case TopUp(var _, var _) ->
                new Rejected<>(ProviderError.UNSUPPORTED, "unsupported", "a top-up is not taken back");
        };
        recordAnswer.record(
                task,
                order,
                now -> new CancellationAnswered(attempt.id(), outcome, deliveries.withdrawal(attempt.id(), now)));
    }

    private OrderInput settled(Order order, StoredAttempt attempt, Task task) {
        return switch (kind(order, attempt)) {
            case NewEsim() -> new Answered(attempt.id(), ask.settle(order, attempt, task.lease()), task.dueBy());
            case TopUp(var _, var iccid) ->
                new ToppedUp(attempt.id(), ask.settleTopUp(order, attempt, iccid, task.lease()), task.dueBy());
        };
    }

    private OrderInput placed(Order order, StoredAttempt attempt, BooleanSupplier mayLeave) {
        return switch (kind(order, attempt)) {
            case NewEsim() -> new Answered(attempt.id(), ask.place(order, attempt, mayLeave), ResolvedBy.RESPONSE);
            case TopUp(var _, var iccid) ->
                new ToppedUp(attempt.id(), ask.placeTopUp(order, attempt, iccid, mayLeave), ResolvedBy.RESPONSE);
        };
    }

    private static LineKind kind(Order order, StoredAttempt attempt) {
        return order.lineOf(attempt.id()).kind();
    }

    private void send(Order order, StoredAttempt unsent, Task task) {
        if (sellFromStock.mayServe(order.lineOf(unsent.id()), unsent) && sellFromStock.serve(order.id(), unsent.id())) {
            return;
        }
        // Before the time of sending is taken, so that it never ends later than counted from there.
        BooleanSupplier mayLeave = task.lease().rightToSend();
        Change sending = machine.apply(order, new Sending(task.attempt()), clock.instant());
        if (sending.isEmpty() || !store.saveHeld(sending, task)) {
            // Somebody else has moved the order, or taken the task. It is still due and comes up again.
            return;
        }
        Order sent = sending.after();
        StoredAttempt attempt = sent.attempt(task.attempt());
        if (attempt.state() != AttemptState.SENT) {
            return;
        }
        OrderInput placed = placed(sent, attempt, mayLeave);
        recordAnswer.record(task, sent, _ -> placed);
    }
}
