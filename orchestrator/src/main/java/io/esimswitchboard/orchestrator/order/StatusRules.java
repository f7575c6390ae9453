package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.AttemptState.SUCCEEDED;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Derives the status of a line from its attempts, and that of an order from its lines. Pure.
final class StatusRules {

    /// Of several units' states the first of these tells most about the line.
    private static final List<LineStatus> MOST_TELLING = List.of(
            LineStatus.UNKNOWN,
            LineStatus.PROVISIONING,
            LineStatus.SUBMITTING,
            LineStatus.ROUTED,
            LineStatus.SCHEDULED,
            LineStatus.NEEDS_REVIEW,
            LineStatus.FAILED,
            LineStatus.CANCELLED,
            LineStatus.FULFILLED);

    private static final Set<LineStatus> OPEN = EnumSet.of(
            LineStatus.PENDING,
            LineStatus.SCHEDULED,
            LineStatus.ROUTED,
            LineStatus.SUBMITTING,
            LineStatus.PROVISIONING,
            LineStatus.UNKNOWN,
            LineStatus.REJECTED);

    private StatusRules() {}

    static LineStatus ofLine(int quantity, List<StoredAttempt> attempts) {
        Set<LineStatus> units = EnumSet.noneOf(LineStatus.class);
        IntStream.rangeClosed(1, quantity)
                .mapToObj(unit -> ofUnit(unit, attempts))
                .forEach(units::add);
        return MOST_TELLING.stream().filter(units::contains).findFirst().orElse(LineStatus.PENDING);
    }

    static int fulfilled(int quantity, List<StoredAttempt> attempts) {
        return (int) IntStream.rangeClosed(1, quantity)
                .filter(unit -> ofUnit(unit, attempts) == LineStatus.FULFILLED)
                .count();
    }

    /// Why the line's failed or cancelled units were not delivered.
    static Optional<LineReason> reason(LineStatus line, List<StoredAttempt> attempts) {
        return switch (line) {
            case CANCELLED -> Optional.of(LineReason.CANCELLED);
            case FAILED ->
                Optional.of(
                        attempts.stream().anyMatch(StatusRules::outOfTime)
                                ? LineReason.DEADLINE_EXCEEDED
                                : LineReason.PROVIDER_REJECTED);
            case PENDING, SCHEDULED, ROUTED, SUBMITTING, PROVISIONING, UNKNOWN, FULFILLED, REJECTED, NEEDS_REVIEW ->
                Optional.empty();
        };
    }

    private static boolean outOfTime(StoredAttempt attempt) {
        return attempt.progress().trouble().filter(Trouble.OUT_OF_TIME::equals).isPresent();
    }

    static LineStatus ofUnit(int unit, List<StoredAttempt> attempts) {
        return decisive(unit, attempts).map(StatusRules::of).orElse(LineStatus.PENDING);
    }

    /// The attempt that tells where a unit stands: the one that succeeded, else the latest.
    static Optional<StoredAttempt> decisive(int unit, List<StoredAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.unit() == unit && attempt.state() == SUCCEEDED)
                .findFirst()
                .or(() -> latest(unit, attempts));
    }

    private static Optional<StoredAttempt> latest(int unit, List<StoredAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.unit() == unit)
                .max(Comparator.comparingInt(StoredAttempt::number));
    }

    private static LineStatus of(StoredAttempt attempt) {
        AttemptProgress progress = attempt.progress();
        if (progress.cancelled()) {
            return LineStatus.CANCELLED;
        }
        return switch (attempt.state()) {
            case PREPARED -> ofUnsent(attempt);
            case SENT -> LineStatus.SUBMITTING;
            case ACCEPTED -> ofOpen(progress, LineStatus.PROVISIONING);
            case SUCCEEDED -> LineStatus.FULFILLED;
            case REJECTED -> LineStatus.FAILED;
            // A unit without any success has no surplus, unless it was no longer wanted.
            case SUPERSEDED -> LineStatus.CANCELLED;
            case UNKNOWN -> ofOpen(progress, LineStatus.UNKNOWN);
        };
    }

    private static LineStatus ofUnsent(StoredAttempt attempt) {
        if (attempt.number() > 1) {
            return LineStatus.SUBMITTING;
        }
        return attempt.held() ? LineStatus.SCHEDULED : LineStatus.ROUTED;
    }

    private static LineStatus ofOpen(AttemptProgress progress, LineStatus otherwise) {
        return progress.openCase().isPresent() ? LineStatus.NEEDS_REVIEW : otherwise;
    }

    static OrderStatus ofOrder(boolean scheduled, List<OrderLine> lines) {
        Set<LineStatus> statuses = EnumSet.noneOf(LineStatus.class);
        lines.forEach(line -> statuses.add(line.status()));
        if (statuses.contains(LineStatus.SCHEDULED)) {
            return OrderStatus.SCHEDULED;
        }
        if (!scheduled
                && lines.stream().flatMap(line -> line.attempts().stream()).allMatch(StatusRules::untouched)) {
            return OrderStatus.CREATED;
        }
        if (statuses.stream().anyMatch(OPEN::contains)) {
            return OrderStatus.PROCESSING;
        }
        return statuses.contains(LineStatus.NEEDS_REVIEW) ? OrderStatus.NEEDS_REVIEW : ofSettled(lines, statuses);
    }

    private static boolean untouched(StoredAttempt attempt) {
        return attempt.state() == AttemptState.PREPARED && attempt.number() == 1;
    }

    private static OrderStatus ofSettled(List<OrderLine> lines, Set<LineStatus> statuses) {
        if (statuses.equals(EnumSet.of(LineStatus.FULFILLED))) {
            return OrderStatus.COMPLETED;
        }
        if (lines.stream().anyMatch(line -> line.fulfilledQuantity() > 0)) {
            return OrderStatus.PARTIALLY_COMPLETED;
        }
        return statuses.equals(EnumSet.of(LineStatus.CANCELLED)) ? OrderStatus.CANCELLED : OrderStatus.FAILED;
    }
}
