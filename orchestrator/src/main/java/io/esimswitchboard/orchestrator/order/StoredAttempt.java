package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.provider.OrderReference;
import java.time.Instant;

/// One try of one provider for one unit of a line, as stored.
///
/// @param unit which unit of the line, from 1
/// @param number which try for that unit, from 1
/// @param reference what we send; fixed for the attempt's life
public record StoredAttempt(
        AttemptId id,
        int unit,
        int number,
        Choice choice,
        OrderReference reference,
        Instant createdAt,
        AttemptProgress progress) {

    public AttemptState state() {
        return progress.state();
    }

    /// Whether it waits for the time its order is scheduled for.
    boolean held() {
        return state() == AttemptState.PREPARED && progress.dueAt().isEmpty();
    }

    StoredAttempt with(AttemptProgress next) {
        return new StoredAttempt(id, unit, number, choice, reference, createdAt, next);
    }
}
