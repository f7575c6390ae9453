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
            LineStatus.NEEDS_REVIEW,
            LineStatus.FAILED,
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

    static LineStatus ofUnit(int unit, List<StoredAttempt> attempts) {
        if (attempts.stream().anyMatch(attempt -> attempt.unit() == unit && attempt.state() == SUCCEEDED)) {
            return LineStatus.FULFILLED;
        }
        return latest(unit, attempts).map(StatusRules::ofLatest).orElse(LineStatus.PENDING);
    }

    private static Optional<StoredAttempt> latest(int unit, List<StoredAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.unit() == unit)
                .max(Comparator.comparingInt(StoredAttempt::number));
    }

    private static LineStatus ofLatest(StoredAttempt attempt) {
        return switch (attempt.state()) {
            case PREPARED -> attempt.number() == 1 ? LineStatus.ROUTED : LineStatus.SUBMITTING;
            case SENT -> LineStatus.SUBMITTING;
            case ACCEPTED -> LineStatus.PROVISIONING;
            case SUCCEEDED -> LineStatus.FULFILLED;
            case REJECTED, SUPERSEDED -> LineStatus.FAILED;
            // In doubt with nothing due: asking has been given up, a person has to look.
            case UNKNOWN -> attempt.progress().dueAt().isPresent() ? LineStatus.UNKNOWN : LineStatus.NEEDS_REVIEW;
        };
    }

    static OrderStatus ofOrder(List<OrderLine> lines) {
        Set<LineStatus> statuses = EnumSet.noneOf(LineStatus.class);
        lines.forEach(line -> statuses.add(line.status()));
        if (lines.stream().flatMap(line -> line.attempts().stream()).allMatch(StatusRules::untouched)) {
            return OrderStatus.CREATED;
        }
        if (statuses.stream().anyMatch(OPEN::contains)) {
            return OrderStatus.PROCESSING;
        }
        if (statuses.contains(LineStatus.NEEDS_REVIEW)) {
            return OrderStatus.NEEDS_REVIEW;
        }
        return ofSettled(lines, statuses);
    }

    private static boolean untouched(StoredAttempt attempt) {
        return attempt.state() == AttemptState.PREPARED && attempt.number() == 1;
    }

    private static OrderStatus ofSettled(List<OrderLine> lines, Set<LineStatus> statuses) {
        if (statuses.equals(EnumSet.of(LineStatus.FULFILLED))) {
            return OrderStatus.COMPLETED;
        }
        if (statuses.equals(EnumSet.of(LineStatus.CANCELLED))) {
            return OrderStatus.CANCELLED;
        }
        boolean anything = lines.stream().anyMatch(line -> line.fulfilledQuantity() > 0);
        return anything ? OrderStatus.PARTIALLY_COMPLETED : OrderStatus.FAILED;
    }
}
