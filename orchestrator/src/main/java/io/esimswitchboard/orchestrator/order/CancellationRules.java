package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import java.time.Instant;
import java.util.List;

/// What giving up and giving back do to an attempt.
final class CancellationRules {

    private final SettlePolicy policy;
    private final AttemptMoves moves;

    CancellationRules(SettlePolicy policy, AttemptMoves moves) {
        this.policy = policy;
        this.moves = moves;
    }

    /// The storefront no longer wants what the attempt is for.
    void request(OrderDraft draft, StoredAttempt attempt) {
        AttemptProgress progress = attempt.progress();
        if (progress.cancellation().isPresent()) {
            return;
        }
        switch (attempt.state()) {
            case PREPARED -> {
                AttemptProgress off = progress.writtenOff(Trouble.CANCELLED);
                draft.move(attempt, off.cancellation(CancellationState.CONFIRMED));
                draft.tell("order.line.cancelled", attempt);
            }
            case SENT, ACCEPTED, UNKNOWN -> {
                AttemptProgress unwanted = progress.cancellation(CancellationState.REQUESTED);
                draft.move(attempt, unwanted.cancellable() ? unwanted.dueNow(draft.now()) : unwanted);
            }
            // What came from stock has been refused by its provider before.
            case SUCCEEDED ->
                draft.move(
                        attempt,
                        progress.providerOrder().isPresent()
                                ? progress.pursued(afresh(draft)).cancellation(CancellationState.REQUESTED)
                                : progress.cancellation(CancellationState.REFUSED));
            case REJECTED, SUPERSEDED -> {}
        }
    }

    private Pursuit afresh(OrderDraft draft) {
        return Pursuit.afresh(draft.now(), draft.now().plus(policy.within()));
    }

    /// The provider's word on taking it back has come in.
    void work(OrderDraft draft, StoredAttempt attempt, CancellationAnswered answer) {
        if (!attempt.progress().cancelling()) {
            return;
        }
        switch (answer.outcome()) {
            case Done(var _) -> {
                moves.settled(draft, attempt);
                confirm(draft, attempt, answer.withdrawn());
            }
            case Rejected(var reason, var _, var _)
            when !reason.settleFirst() && !reason.sameProviderMayAccept() -> refuse(draft, attempt);
            case Rejected(var _, var _, var _) -> askAgain(draft, attempt);
            case Accepted(var _, var _) -> askAgain(draft, attempt);
            case NotDone(var _) -> askAgain(draft, attempt);
            case Unknown(var _) -> askAgain(draft, attempt);
        }
    }

    /// It is taken back: nothing is left of what was delivered, or nothing will be delivered.
    void confirm(OrderDraft draft, StoredAttempt attempt, List<Fact> withdrawn) {
        AttemptProgress confirmed = attempt.progress().cancellation(CancellationState.CONFIRMED);
        switch (attempt.state()) {
            case SENT, ACCEPTED, UNKNOWN -> {
                draft.move(attempt, confirmed.writtenOff(Trouble.TAKEN_BACK));
                draft.tell("order.line.cancelled", attempt);
            }
            case SUCCEEDED -> {
                draft.move(attempt, confirmed.pursued(confirmed.pursuit().over()));
                draft.tell("order.line.cancelled", attempt);
                withdrawn.forEach(draft::tell);
            }
            case PREPARED, REJECTED, SUPERSEDED -> {
                draft.move(attempt, confirmed.pursued(confirmed.pursuit().over()));
                draft.tell("order.line.outcome_resolved", attempt);
            }
        }
    }

    /// The provider keeps to it. What has not been handed on yet is fetched now.
    void refuse(OrderDraft draft, StoredAttempt attempt) {
        AttemptProgress refused = attempt.progress().cancellation(CancellationState.REFUSED);
        if (attempt.state().open()) {
            draft.move(attempt, refused.dueNow(draft.now()));
        } else {
            moves.settled(draft, attempt);
            draft.move(attempt, refused.pursued(refused.pursuit().over()));
        }
        draft.tell("order.line.outcome_resolved", attempt);
    }

    private void askAgain(OrderDraft draft, StoredAttempt attempt) {
        AttemptProgress progress = attempt.progress();
        Instant next = draft.now().plus(policy.pause(progress.settleCount()));
        moves.reviewInTime(
                draft, draft.move(attempt, progress.pursued(progress.pursuit().again(next))));
    }
}
