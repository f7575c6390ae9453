package io.esimswitchboard.orchestrator.order;

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
            return Optional.of(attempt(closed.unit(), closed.number() + 1, closed.choice(), now.plus(pause)));
        }
        return line.choices().stream()
                .filter(choice -> choice.rank() > closed.choice().rank())
                .findFirst()
                .map(choice -> attempt(closed.unit(), closed.number() + 1, choice, now));
    }

    /// The first attempt for a unit.
    StoredAttempt first(int unit, Choice choice, Instant now) {
        return attempt(unit, 1, choice, now);
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

    private StoredAttempt attempt(int unit, int number, Choice choice, Instant dueAt) {
        UUID uuid = ids.next();
        AttemptId id = new AttemptId(uuid);
        return new StoredAttempt(
                id, unit, number, choice, new OrderReference(id.toString()), dueAt, AttemptProgress.prepared(dueAt));
    }
}
