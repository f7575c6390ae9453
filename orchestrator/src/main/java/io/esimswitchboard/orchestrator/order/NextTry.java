package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.AttemptProgress.prepared;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.provider.OrderReference;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Decides what is tried for a unit once an attempt is certainly over without success.
@Singleton
final class NextTry {

    private final SettlePolicy policy;
    private final IdGenerator ids;

    NextTry(SettlePolicy policy, IdGenerator ids) {
        this.policy = policy;
        this.ids = ids;
    }

    /// The attempt to store next, or empty when the line's choices are used up.
    Optional<StoredAttempt> after(OrderLine line, StoredAttempt closed, Instant now) {
        if (mayRepeat(line, closed)) {
            Duration pause = policy.pause(closed.number() - 1);
            return Optional.of(next(closed, closed.choice(), now, now.plus(pause)));
        }
        return line.choices().stream()
                .filter(choice -> choice.rank() > closed.choice().rank())
                .findFirst()
                .map(choice -> next(closed, choice, now, now));
    }

    private StoredAttempt next(StoredAttempt closed, Choice choice, Instant now, Instant dueAt) {
        return attempt(closed.unit(), closed.number() + 1, choice, now).with(prepared(Pursuit.from(dueAt)));
    }

    /// The first attempt for a unit, to leave now or, when it is scheduled, on release.
    StoredAttempt first(int unit, Choice choice, boolean scheduled, Instant now) {
        StoredAttempt held = attempt(unit, 1, choice, now);
        return scheduled ? held : held.with(prepared(Pursuit.from(now)));
    }

    private boolean mayRepeat(OrderLine line, StoredAttempt closed) {
        boolean worthIt = closed.progress()
                .trouble()
                .filter(Trouble::sameProviderMayAccept)
                .isPresent();
        long tries = line.attempts().stream()
                .filter(attempt -> attempt.unit() == closed.unit()
                        && attempt.choice().rank() == closed.choice().rank())
                .count();
        return worthIt && tries < policy.triesPerChoice();
    }

    private StoredAttempt attempt(int unit, int number, Choice choice, Instant now) {
        UUID uuid = ids.next();
        AttemptId id = new AttemptId(uuid);
        return new StoredAttempt(
                id, unit, number, choice, new OrderReference(id.toString()), now, prepared(Pursuit.HELD));
    }
}
