package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.order.AttemptMoves.CaseClosing;
import io.esimswitchboard.orchestrator.order.OrderInput.Resolved;
import io.esimswitchboard.orchestrator.order.Verdict.Delivered;
import io.esimswitchboard.orchestrator.order.Verdict.KeepWaiting;
import io.esimswitchboard.orchestrator.order.Verdict.NotCarriedOut;
import io.esimswitchboard.provider.ProviderError;
import java.util.List;

/// What an operator's verdict does to an attempt in doubt.
final class ReviewRules {

    private static final Trouble NOT_CARRIED_OUT =
            Trouble.of(ProviderError.UNKNOWN_OUTCOME, "operator", "an operator found it was not carried out");

    private final SettlePolicy policy;
    private final AttemptMoves moves;
    private final CancellationRules cancellations;

    ReviewRules(SettlePolicy policy, AttemptMoves moves, CancellationRules cancellations) {
        this.policy = policy;
        this.moves = moves;
        this.cancellations = cancellations;
    }

    /// Does nothing to an attempt that is in no doubt, or no more.
    void resolve(OrderDraft draft, StoredAttempt attempt, Resolved resolved) {
        if (attempt.progress().openCase().isEmpty()) {
            return;
        }
        Verdict verdict = resolved.verdict();
        CaseClosing closing = new CaseClosing(verdict.finding().word(), verdict.by(), verdict.note());
        moves.closeCase(draft, attempt, closing);
        AttemptProgress progress = attempt.progress();
        StoredAttempt pursued = draft.move(
                attempt,
                progress.pursued(Pursuit.afresh(draft.now(), draft.now().plus(policy.within()))));
        switch (verdict.finding()) {
            case KeepWaiting() -> {}
            case Delivered(var order) ->
                delivered(draft, pursued.with(pursued.progress().as(order)));
            case NotCarriedOut() -> notCarriedOut(draft, pursued, resolved.withdrawn());
        }
    }

    private void delivered(OrderDraft draft, StoredAttempt known) {
        draft.move(known, known.progress());
        if (!known.state().open()) {
            cancellations.refuse(draft, known);
        }
    }

    private void notCarriedOut(OrderDraft draft, StoredAttempt attempt, List<Fact> withdrawn) {
        if (attempt.state().open()) {
            draft.tell("order.line.outcome_resolved", attempt);
            moves.rejected(draft, attempt, NOT_CARRIED_OUT, ResolvedBy.OPERATOR);
        } else {
            cancellations.confirm(draft, attempt, withdrawn);
        }
    }
}
