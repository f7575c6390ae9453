package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
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
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Turns what happened to an attempt into the order's next state and its events. Pure but for the ids it hands out.
///
/// Only a rejection, or the proof that nothing was carried out, frees a unit for another try. Everything else that is
/// not a success waits until the provider has told.
@Singleton
public final class OrderMachine {

    private final SettlePolicy policy;
    private final NextTry nextTry;
    private final IdGenerator ids;

    OrderMachine(SettlePolicy policy, NextTry nextTry, IdGenerator ids) {
        this.policy = policy;
        this.nextTry = nextTry;
        this.ids = ids;
    }

    /// The attempt is about to leave. Empty when it has already been sent.
    public Change sending(Order order, AttemptId id, Instant now) {
        OrderDraft draft = new OrderDraft(order, now, "platform", ids);
        StoredAttempt attempt = draft.attempt(id);
        if (attempt.state() != AttemptState.PREPARED) {
            return Change.none(order);
        }
        draft.replace(attempt.with(attempt.progress().sending(now, now)));
        draft.tell("order.line.submitted", draft.lineOf(id), attempt);
        return draft.finish();
    }

    /// The provider's word on the attempt has come in.
    public Change answered(Order order, AttemptId id, Outcome<EsimOrder> outcome, ResolvedBy by, Instant now) {
        OrderDraft draft = new OrderDraft(order, now, by.name().toLowerCase(Locale.ROOT), ids);
        StoredAttempt attempt = draft.attempt(id);
        if (attempt.state().open()) {
            work(draft, attempt, outcome, by, now);
            return draft.finish();
        }
        return late(draft, attempt, outcome, by).map(OrderDraft::finish).orElseGet(() -> Change.none(order));
    }

    /// Something is known about what the order delivered.
    ///
    /// @param cause as in [OrderEvent#cause()]
    public Change noted(Order order, List<Fact> facts, String cause, Instant now) {
        OrderDraft draft = new OrderDraft(order, now, cause, ids);
        facts.forEach(fact -> draft.tell(fact.type(), fact.data(), fact.occurredAt()));
        return draft.finish();
    }

    private void work(OrderDraft draft, StoredAttempt attempt, Outcome<EsimOrder> outcome, ResolvedBy by, Instant now) {
        switch (outcome) {
            case Done<EsimOrder>(var done) -> deliver(resolve(draft, attempt), attempt, done, by);
            case Accepted<EsimOrder> accepted -> accept(draft, attempt, accepted, by, now);
            case Rejected<EsimOrder>(var reason, var code, var detail)
            when reason.settleFirst() -> doubt(draft, attempt, Trouble.of(reason, code, detail), now);
            case Rejected<EsimOrder>(var reason, var code, var detail) -> {
                Trouble why = Trouble.of(reason, code, detail);
                closeAndTryOn(
                        resolve(draft, attempt), attempt, attempt.progress().rejected(why, by), now);
            }
            case NotDone<EsimOrder>(var evidence) -> {
                Trouble why = new Trouble(Optional.empty(), "not_done", evidence);
                closeAndTryOn(
                        resolve(draft, attempt), attempt, attempt.progress().rejected(why, by), now);
            }
            case Unknown<EsimOrder>(var doubt) ->
                doubt(draft, attempt, Trouble.of(ProviderError.UNKNOWN_OUTCOME, "unknown", doubt), now);
        }
    }

    private static OrderDraft resolve(OrderDraft draft, StoredAttempt attempt) {
        if (attempt.state() == AttemptState.UNKNOWN) {
            draft.tell("order.line.outcome_resolved", draft.lineOf(attempt.id()), attempt);
        }
        return draft;
    }

    private void accept(
            OrderDraft draft, StoredAttempt attempt, Accepted<EsimOrder> accepted, ResolvedBy by, Instant now) {
        AttemptProgress progress = attempt.progress();
        if (overdue(progress, now)) {
            doubt(draft, attempt, Trouble.of(ProviderError.UNKNOWN_OUTCOME, "overdue", "accepted, never done"), now);
            return;
        }
        Duration pause = policy.pause(accepted.askAgainIn(), progress.settleCount());
        draft.replace(attempt.with(progress.accepted(accepted.providerOrder(), by, now.plus(pause))));
        if (attempt.state() != AttemptState.ACCEPTED) {
            resolve(draft, attempt).tell("order.line.provisioning", draft.lineOf(attempt.id()), attempt);
        }
    }

    private void doubt(OrderDraft draft, StoredAttempt attempt, Trouble why, Instant now) {
        AttemptProgress progress = attempt.progress();
        Optional<Instant> dueAt =
                overdue(progress, now) ? Optional.empty() : Optional.of(now.plus(policy.pause(progress.settleCount())));
        draft.replace(attempt.with(progress.inDoubt(why, dueAt)));
        if (attempt.state() != AttemptState.UNKNOWN) {
            draft.tell("order.line.outcome_unknown", draft.lineOf(attempt.id()), attempt);
        }
    }

    private boolean overdue(AttemptProgress progress, Instant now) {
        return progress.sentAt()
                .filter(sent -> now.isAfter(sent.plus(policy.within())))
                .isPresent();
    }

    private void closeAndTryOn(OrderDraft draft, StoredAttempt attempt, AttemptProgress closed, Instant now) {
        draft.replace(attempt.with(closed));
        OrderLine line = draft.lineOf(attempt.id());
        draft.tell("order.line.rejected", line, attempt);
        nextTry.after(line, attempt.with(closed), now).ifPresent(next -> {
            draft.add(line, next);
            draft.tell("order.line.rerouted", line, next);
        });
    }

    private void deliver(OrderDraft draft, StoredAttempt attempt, EsimOrder done, ResolvedBy by) {
        draft.replace(attempt.with(attempt.progress().succeeded(done.id(), by)));
        OrderLine line = draft.lineOf(attempt.id());
        for (Deliverable deliverable : done.deliverables()) {
            UUID id = ids.next();
            draft.deliver(
                    new Delivery(id, line.id(), attempt.id(), attempt.choice().provider(), deliverable));
            SortedMap<String, String> data = OrderDraft.about(line);
            switch (deliverable) {
                case Deliverable.EsimProfile(var _, var _) -> data.put("esim_id", new EsimId(id).toString());
                case Deliverable.Claim(var _, var _, var _, var _) -> data.put("claim_id", new ClaimId(id).toString());
            }
            draft.tell(data.containsKey("esim_id") ? "esim.issued" : "claim.issued", data);
        }
    }

    /// A word on an attempt that had been closed. Success is delivered where the unit still lacks one, and is a surplus
    /// where it does not.
    private Optional<OrderDraft> late(
            OrderDraft draft, StoredAttempt attempt, Outcome<EsimOrder> outcome, ResolvedBy by) {
        if (attempt.state() == AttemptState.REJECTED && outcome instanceof Done<EsimOrder>(var done)) {
            OrderLine line = draft.lineOf(attempt.id());
            if (StatusRules.ofUnit(attempt.unit(), line.attempts()) == LineStatus.FAILED) {
                deliver(draft, attempt, done, by);
            } else {
                draft.replace(attempt.with(attempt.progress().surplus(done.id(), by)));
                draft.tell("order.line.surplus_detected", line, attempt);
            }
            return Optional.of(draft);
        }
        if (attempt.progress().dueAt().isPresent()) {
            draft.replace(attempt.with(attempt.progress().idle()));
            return Optional.of(draft);
        }
        return Optional.empty();
    }
}
