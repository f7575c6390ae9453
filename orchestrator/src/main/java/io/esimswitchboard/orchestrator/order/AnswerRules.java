package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a provider's word does to an attempt.
final class AnswerRules {

    private final SettlePolicy policy;
    private final AttemptMoves moves;
    private final IdGenerator ids;

    AnswerRules(SettlePolicy policy, AttemptMoves moves, IdGenerator ids) {
        this.policy = policy;
        this.moves = moves;
        this.ids = ids;
    }

    void work(OrderDraft draft, StoredAttempt attempt, Outcome<Sold> outcome, ResolvedBy by) {
        switch (attempt.state()) {
            case PREPARED -> {} // no byte has left, so it is no answer to anything
            case SENT, ACCEPTED, UNKNOWN -> open(draft, attempt, outcome, by);
            case REJECTED -> late(draft, attempt, outcome, by);
            case SUCCEEDED, SUPERSEDED ->
                rest(draft, attempt, attempt.progress().pursuit().idle());
        }
    }

    private void open(OrderDraft draft, StoredAttempt attempt, Outcome<Sold> outcome, ResolvedBy by) {
        switch (outcome) {
            case Done<Sold>(var done) -> done(draft, attempt, done, by);
            case Accepted<Sold>(var order, var askAgainIn) ->
                accepted(draft, attempt, new Taken(order, askAgainIn), by);
            case Rejected<Sold>(var reason, var code, var detail)
            when reason.settleFirst() -> moves.doubted(draft, attempt, Trouble.of(reason, code, detail));
            case Rejected<Sold>(var reason, var code, var detail) -> {
                moves.settled(draft, attempt);
                moves.rejected(draft, attempt, Trouble.of(reason, code, detail), by);
            }
            case NotDone<Sold>(var evidence) -> {
                moves.settled(draft, attempt);
                moves.rejected(draft, attempt, new Trouble(Optional.empty(), "not_done", evidence), by);
                if (by != ResolvedBy.RESPONSE) {
                    moves.lookAgain(draft, draft.attempt(attempt.id()));
                }
            }
            case Unknown<Sold>(var doubt) ->
                moves.doubted(draft, attempt, Trouble.of(ProviderError.UNKNOWN_OUTCOME, "unknown", doubt));
        }
    }

    private record Taken(Optional<ProviderOrderId> order, Duration askAgainIn) {}

    private void accepted(OrderDraft draft, StoredAttempt attempt, Taken taken, ResolvedBy by) {
        AttemptProgress progress = attempt.progress();
        boolean overdue = progress.pursuit().outOfPatience(draft.now())
                || draft.lineOf(attempt.id()).late(draft.now());
        if (overdue) {
            StoredAttempt known = taken.order()
                    .map(order -> draft.move(attempt, progress.as(order)))
                    .orElse(attempt);
            moves.doubted(draft, known, AttemptMoves.OVERDUE);
            return;
        }
        Duration pause = policy.pause(taken.askAgainIn(), progress.settleCount());
        AttemptProgress accepted = progress.accepted(
                taken.order(), by, progress.pursuit().again(draft.now().plus(pause)));
        draft.move(attempt, accepted.cancellable() ? accepted.dueNow(draft.now()) : accepted);
        if (attempt.state() != AttemptState.ACCEPTED) {
            moves.settled(draft, attempt);
            draft.tell("order.line.provisioning", attempt);
        }
    }

    private void done(OrderDraft draft, StoredAttempt attempt, Sold done, ResolvedBy by) {
        moves.settled(draft, attempt);
        if (delivered(draft, attempt)) {
            surplus(draft, attempt, done, by);
        } else if (attempt.progress().cancelling()) {
            takeBack(draft, attempt, done, by);
        } else {
            deliver(draft, attempt, done, by);
        }
    }

    private static boolean delivered(OrderDraft draft, StoredAttempt attempt) {
        return draft.unitOf(attempt).anyMatch(other -> other.state() == AttemptState.SUCCEEDED);
    }

    private static boolean unwanted(OrderDraft draft, StoredAttempt attempt) {
        return draft.unitOf(attempt)
                .anyMatch(other -> other.progress().cancellation().isPresent());
    }

    /// Carried out, and no longer wanted: nothing is handed on before the provider has said whether it takes it back.
    private void takeBack(OrderDraft draft, StoredAttempt attempt, Sold done, ResolvedBy by) {
        Pursuit next = Pursuit.afresh(draft.now(), draft.now().plus(policy.within()));
        draft.move(attempt, attempt.progress().accepted(Optional.of(done.id()), by, next));
        if (attempt.state() != AttemptState.ACCEPTED) {
            draft.tell("order.line.provisioning", attempt);
        }
    }

    /// The unit keeps the number it has at its provider with the attempt that brought it.
    void stocked(OrderDraft draft, StoredAttempt attempt, EsimOrder unit) {
        draft.move(attempt, attempt.progress().fromStock());
        handOver(draft, attempt, unit.deliverables());
    }

    private void deliver(OrderDraft draft, StoredAttempt attempt, Sold done, ResolvedBy by) {
        draft.move(attempt, attempt.progress().succeeded(done.id(), by));
        handOver(draft, attempt, done.deliverables());
    }

    private void handOver(OrderDraft draft, StoredAttempt attempt, List<Deliverable> deliverables) {
        OrderLine line = draft.lineOf(attempt.id());
        if (line.kind() instanceof LineKind.TopUp(var esim, var _)) {
            draft.tell("top_up.completed", attempt, Map.of("esim_id", esim.toString()));
        }
        for (Deliverable deliverable : deliverables) {
            UUID id = ids.next();
            draft.deliver(
                    new Delivery(id, line.id(), attempt.id(), attempt.choice().provider(), deliverable));
            switch (deliverable) {
                case Deliverable.EsimProfile(var _, var _) ->
                    draft.tell("esim.issued", attempt, Map.of("esim_id", new EsimId(id).toString()));
                case Deliverable.Claim(var _, var _, var _, var _) ->
                    draft.tell("claim.issued", attempt, Map.of("claim_id", new ClaimId(id).toString()));
            }
        }
    }

    private void surplus(OrderDraft draft, StoredAttempt attempt, Sold done, ResolvedBy by) {
        AttemptProgress closed = attempt.progress().surplus(done.id(), by);
        Pursuit next = Pursuit.afresh(draft.now(), draft.now().plus(policy.within()));
        draft.move(attempt, closed.pursued(next).cancellation(CancellationState.REQUESTED));
        draft.tell("order.line.surplus_detected", attempt);
        if (!done.deliverables().isEmpty()) {
            draft.spare(new Surplus(attempt, done.id(), done.deliverables()));
        }
    }

    /// A word on an attempt that had been turned down. Success is delivered where the unit still lacks one and is still
    /// wanted, whatever else is under way for it; else it is a surplus.
    private void late(OrderDraft draft, StoredAttempt attempt, Outcome<Sold> outcome, ResolvedBy by) {
        switch (outcome) {
            case Done<Sold>(var done) -> late(draft, attempt, done, by);
            case Accepted<Sold> _, Unknown<Sold> _ -> lookOn(draft, attempt);
            case Rejected<Sold> _, NotDone<Sold> _ ->
                rest(draft, attempt, attempt.progress().pursuit().over());
        }
    }

    private void late(OrderDraft draft, StoredAttempt attempt, Sold done, ResolvedBy by) {
        if (delivered(draft, attempt) || unwanted(draft, attempt)) {
            surplus(draft, attempt, done, by);
            return;
        }
        deliver(draft, attempt, done, by);
        draft.unitOf(attempt)
                .filter(other -> other.state() == AttemptState.PREPARED)
                .forEach(other -> moves.neverSent(draft, other, Trouble.NOT_NEEDED));
    }

    /// Goes on with looking again, where that has begun and patience lasts.
    private void lookOn(OrderDraft draft, StoredAttempt attempt) {
        AttemptProgress progress = attempt.progress();
        if (progress.lookedFor() && !progress.pursuit().outOfPatience(draft.now())) {
            draft.move(attempt, progress.pursued(moves.again(progress, draft.now())));
        } else {
            rest(draft, attempt, progress.pursuit().over());
        }
    }

    /// Ends the work on an attempt that was woken although it is over.
    private static void rest(OrderDraft draft, StoredAttempt attempt, Pursuit next) {
        AttemptProgress progress = attempt.progress();
        if (progress.dueAt().isPresent() && !progress.cancelling()) {
            draft.move(attempt, progress.pursued(next));
        }
    }
}
