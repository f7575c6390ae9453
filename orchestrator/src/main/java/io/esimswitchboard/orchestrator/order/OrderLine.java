package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A line of an order.
///
/// @param kind what it is bought for
/// @param reason why it was not delivered; empty while it may be
/// @param deadlineAt nothing is bought for it from then on
/// @param choices the offers that may be tried, best first
public record OrderLine(
        LineId id,
        LineKind kind,
        PackageId packageId,
        int quantity,
        Money unitPrice,
        LineStatus status,
        int fulfilledQuantity,
        Optional<LineReason> reason,
        Instant deadlineAt,
        List<Choice> choices,
        List<StoredAttempt> attempts) {

    boolean late(Instant now) {
        return !now.isBefore(deadlineAt);
    }

    /// The attempt with this id, if it is one of the line's.
    Optional<StoredAttempt> attempt(AttemptId attempt) {
        return attempts.stream().filter(each -> each.id().equals(attempt)).findFirst();
    }

    OrderLine of(LineKind other) {
        return new OrderLine(
                id,
                other,
                packageId,
                quantity,
                unitPrice,
                status,
                fulfilledQuantity,
                reason,
                deadlineAt,
                choices,
                attempts);
    }

    OrderLine with(List<StoredAttempt> next) {
        return new OrderLine(
                id, kind, packageId, quantity, unitPrice, status, fulfilledQuantity, reason, deadlineAt, choices, next);
    }

    /// The same with its status, its quantity and its reason as its attempts have them.
    OrderLine derived() {
        LineStatus next = StatusRules.ofLine(quantity, attempts);
        return new OrderLine(
                id,
                kind,
                packageId,
                quantity,
                unitPrice,
                next,
                StatusRules.fulfilled(quantity, attempts),
                StatusRules.reason(next, attempts),
                deadlineAt,
                choices,
                attempts);
    }
}
