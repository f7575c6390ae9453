package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.CancelRequested;
import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.orchestrator.order.OrderInput.DeadlinePassed;
import io.esimswitchboard.orchestrator.order.OrderInput.Noted;
import io.esimswitchboard.orchestrator.order.OrderInput.Released;
import io.esimswitchboard.orchestrator.order.OrderInput.Resolved;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.orchestrator.order.OrderInput.Stocked;
import io.esimswitchboard.orchestrator.order.OrderInput.ToppedUp;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Turns whatever happens to an order into the order's next state and its events. Pure but for the ids it hands out,
/// and total: what an input cannot change in a state is an empty change.
///
/// Only a rejection, or the proof that nothing was carried out, frees a unit for another try. Everything else that is
/// not a success waits until the provider, or in the end an operator, has told.
@Singleton
public final class OrderMachine {

    private final SettlePolicy policy;
    private final IdGenerator ids;
    private final AttemptMoves moves;
    private final AnswerRules answers;
    private final CancellationRules cancellations;
    private final ReviewRules reviews;

    OrderMachine(SettlePolicy policy, NextTry nextTry, IdGenerator ids) {
        this.policy = policy;
        this.ids = ids;
        this.moves = new AttemptMoves(policy, nextTry, ids);
        this.answers = new AnswerRules(policy, moves, ids);
        this.cancellations = new CancellationRules(policy, moves);
        this.reviews = new ReviewRules(policy, moves, cancellations);
    }

    /// What `input` does to `order`; empty when it does nothing.
    public Change apply(Order order, OrderInput input, Instant now) {
        OrderDraft draft = new OrderDraft(order, now, cause(input), ids);
        switch (input) {
            case Sending(var attempt) -> send(draft, draft.attempt(attempt));
            case Answered(var attempt, var outcome, var by) ->
                answers.work(draft, draft.attempt(attempt), Sold.ofEsims(outcome), by);
            case Stocked(var attempt, var unit) -> {
                if (maySend(order, draft.attempt(attempt), now)) {
                    answers.stocked(draft, draft.attempt(attempt), unit);
                }
            }
            case ToppedUp(var attempt, var outcome, var by) ->
                answers.work(draft, draft.attempt(attempt), Sold.ofTopUp(outcome), by);
            case Noted(var facts, var _) -> facts.forEach(draft::tell);
            case Released() -> release(draft, order);
            case DeadlinePassed() ->
                draft.lines().stream().filter(line -> line.late(now)).forEach(line -> end(draft, line));
            case CancelRequested(var attempts) ->
                attempts.forEach(attempt -> cancellations.request(draft, draft.attempt(attempt)));
            case CancellationAnswered answer -> cancellations.work(draft, draft.attempt(answer.attempt()), answer);
            case Resolved verdict -> reviews.resolve(draft, draft.attempt(verdict.attempt()), verdict);
        }
        return draft.finish();
    }

    /// Whether the attempt would leave now.
    boolean maySend(Order order, StoredAttempt attempt, Instant now) {
        return attempt.state() == AttemptState.PREPARED
                && !attempt.held()
                && !order.lineOf(attempt.id()).late(now);
    }

    private static String cause(OrderInput input) {
        return switch (input) {
            case Sending(var _) -> "platform";
            case Answered(var _, var _, var by) -> word(by);
            case Stocked(var _, var _) -> word(ResolvedBy.STOCK);
            case ToppedUp(var _, var _, var by) -> word(by);
            case Noted(var _, var cause) -> cause;
            case Released() -> "schedule";
            case DeadlinePassed() -> "deadline";
            case CancelRequested(var _) -> "storefront";
            case CancellationAnswered(var _, var _, var _) -> word(ResolvedBy.RESPONSE);
            case Resolved(var _, var _, var _) -> word(ResolvedBy.OPERATOR);
        };
    }

    private static String word(ResolvedBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private void send(OrderDraft draft, StoredAttempt attempt) {
        if (attempt.state() != AttemptState.PREPARED || attempt.held()) {
            return;
        }
        if (draft.lineOf(attempt.id()).late(draft.now())) {
            moves.neverSent(draft, attempt, Trouble.OUT_OF_TIME);
            return;
        }
        Instant reviewAt = draft.now().plus(policy.within());
        draft.move(attempt, attempt.progress().sending(draft.now(), reviewAt));
        draft.tell("order.line.submitted", attempt);
    }

    private static void release(OrderDraft draft, Order order) {
        boolean early =
                order.facts().scheduledFor().filter(draft.now()::isBefore).isPresent();
        List<StoredAttempt> held =
                early ? List.of() : order.attempts().filter(StoredAttempt::held).toList();
        held.forEach(attempt -> draft.move(attempt, attempt.progress().dueNow(draft.now())));
        if (!held.isEmpty()) {
            draft.tell("order.routed", new TreeMap<>());
        }
    }

    private void end(OrderDraft draft, OrderLine line) {
        for (StoredAttempt attempt : line.attempts()) {
            switch (attempt.state()) {
                case PREPARED -> moves.neverSent(draft, attempt, Trouble.OUT_OF_TIME);
                case ACCEPTED -> moves.doubted(draft, attempt, AttemptMoves.OVERDUE);
                case SENT, UNKNOWN, SUCCEEDED, REJECTED, SUPERSEDED -> {}
            }
        }
    }
}
