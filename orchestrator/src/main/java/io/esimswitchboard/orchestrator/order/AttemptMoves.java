package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.provider.ProviderError;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What several inputs do to one attempt in the same way.
final class AttemptMoves {

    static final Trouble OVERDUE = Trouble.of(ProviderError.UNKNOWN_OUTCOME, "overdue", "accepted, never done");

    private final SettlePolicy policy;
    private final NextTry nextTry;
    private final IdGenerator ids;

    AttemptMoves(SettlePolicy policy, NextTry nextTry, IdGenerator ids) {
        this.policy = policy;
        this.nextTry = nextTry;
        this.ids = ids;
    }

    /// Nothing new is known. An attempt known to be accepted stays so until its line's deadline or the end of patience.
    void doubted(OrderDraft draft, StoredAttempt attempt, Trouble why) {
        AttemptProgress progress = attempt.progress();
        boolean stays = progress.state() == AttemptState.ACCEPTED
                && !draft.lineOf(attempt.id()).late(draft.now())
                && !progress.pursuit().outOfPatience(draft.now());
        if (stays) {
            draft.move(attempt, progress.pursued(again(progress, draft.now())));
            return;
        }
        StoredAttempt moved = draft.move(attempt, progress.inDoubt(why, again(progress, draft.now())));
        if (progress.state() != AttemptState.UNKNOWN) {
            draft.tell("order.line.outcome_unknown", attempt);
        }
        reviewInTime(draft, moved);
    }

    Pursuit again(AttemptProgress progress, Instant now) {
        return progress.pursuit().again(now.plus(policy.pause(progress.settleCount())));
    }

    /// Hands an attempt that has been pursued for long enough to a person.
    void reviewInTime(OrderDraft draft, StoredAttempt attempt) {
        Pursuit pursuit = attempt.progress().pursuit();
        if (!pursuit.outOfPatience(draft.now())) {
            return;
        }
        if (pursuit.openCase().isPresent()) {
            draft.move(attempt, attempt.progress().pursued(pursuit.idle()));
            return;
        }
        CaseId id = new CaseId(ids.next());
        draft.move(attempt, attempt.progress().pursued(pursuit.inReview(id)));
        draft.note(new CaseChange.Opened(id, draft.lineOf(attempt.id()).id(), attempt.id()));
        draft.tell("reconciliation.case_opened", attempt, Map.of("case_id", id.toString()));
    }

    /// Tells that a doubt is over, and closes the case there may be about it.
    void settled(OrderDraft draft, StoredAttempt attempt) {
        if (attempt.state() == AttemptState.UNKNOWN) {
            draft.tell("order.line.outcome_resolved", attempt);
        }
        closeCase(draft, attempt, new CaseClosing("settled", draft.cause(), Optional.empty()));
    }

    record CaseClosing(String decision, String by, Optional<String> note) {}

    void closeCase(OrderDraft draft, StoredAttempt attempt, CaseClosing closing) {
        attempt.progress().openCase().ifPresent(id -> {
            draft.note(new CaseChange.Closed(id, closing.decision(), closing.by(), closing.note()));
            draft.tell(
                    "reconciliation.case_resolved",
                    attempt,
                    Map.of("case_id", id.toString(), "decision", closing.decision()));
        });
    }

    /// Certainly not carried out. The unit is tried elsewhere, unless it is no longer wanted, no longer needed, or
    /// late.
    void rejected(OrderDraft draft, StoredAttempt attempt, Trouble why, ResolvedBy by) {
        AttemptProgress closed = attempt.progress().rejected(why, by);
        if (attempt.progress().cancellation().isPresent()) {
            draft.move(attempt, closed.cancellation(CancellationState.CONFIRMED));
            draft.tell("order.line.cancelled", attempt);
            return;
        }
        StoredAttempt moved = draft.move(attempt, closed);
        draft.tell("order.line.rejected", attempt);
        OrderLine line = draft.lineOf(attempt.id());
        if (line.late(draft.now()) || StatusRules.ofUnit(attempt.unit(), line.attempts()) != LineStatus.FAILED) {
            return;
        }
        nextTry.after(line, moved, draft.now()).ifPresent(next -> {
            draft.add(line, next);
            draft.tell("order.line.rerouted", next);
        });
    }

    /// Has a closed attempt looked for once more. A wholesaler that is asked by the same key again has no such order to
    /// look for: it never says that there is none.
    void lookAgain(OrderDraft draft, StoredAttempt closed) {
        Instant now = draft.now();
        Pursuit pursuit = Pursuit.afresh(now, now.plus(policy.within())).due(now.plus(policy.lookAgain()));
        draft.move(closed, closed.progress().pursued(pursuit));
    }

    /// Closes an attempt that has not left.
    void neverSent(OrderDraft draft, StoredAttempt attempt, Trouble why) {
        draft.move(attempt, attempt.progress().writtenOff(why));
        draft.tell("order.line.rejected", attempt);
    }
}
