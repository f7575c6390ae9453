package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.NewOrder;
import io.esimswitchboard.orchestrator.order.NumberTakenException;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lines, their choices and their attempts, always as part of their order.
@Singleton
final class LineStore {

    /// The key that keeps one provider's number from standing at two attempts.
    private static final String NUMBER_KEY = "attempt_provider_order";

    private final LineTables lines;
    private final ChoiceTable choices;
    private final AttemptTable attempts;

    LineStore(LineTables lines, ChoiceTable choices, AttemptTable attempts) {
        this.lines = lines;
        this.choices = choices;
        this.attempts = attempts;
    }

    void insert(NewOrder placed) {
        Order order = placed.order();
        List<OrderLine> all = order.lines();
        lines.insertLines(IntStream.range(0, all.size())
                .mapToObj(i -> LineRows.of(order, all.get(i), i))
                .toList());
        for (int i = 0; i < all.size(); i++) {
            lines.setDecision(
                    Uuids.bytes(all.get(i).id().uuid()), placed.decisions().get(i));
        }
        choices.insertChoices(all.stream()
                .flatMap(line -> line.choices().stream().map(choice -> LineRows.of(order, line, choice)))
                .toList());
        attempts.insertAttempts(attempts(order, attempt -> true));
    }

    void save(Change change) {
        Set<OrderLine> before = Set.copyOf(change.before().lines());
        change.after().lines().stream().filter(line -> !before.contains(line)).forEach(this::update);
        Set<StoredAttempt> known = attemptsOf(change.before()).collect(Collectors.toSet());
        Set<AttemptId> ids = known.stream().map(StoredAttempt::id).collect(Collectors.toSet());
        Order after = change.after();
        List<AttemptRow> changed = attempts(after, attempt -> ids.contains(attempt.id()) && !known.contains(attempt));
        if (!changed.isEmpty()) {
            update(changed);
        }
        List<AttemptRow> added = attempts(after, attempt -> !ids.contains(attempt.id()));
        if (!added.isEmpty()) {
            attempts.insertAttempts(added);
        }
    }

    private void update(List<AttemptRow> changed) {
        try {
            attempts.updateAttempts(changed);
        } catch (DataAccessException e) {
            throw numberTaken(e) ? new NumberTakenException(e) : e;
        }
    }

    private static boolean numberTaken(@Nullable Throwable failure) {
        return failure != null
                && (String.valueOf(failure.getMessage()).contains(NUMBER_KEY) || numberTaken(failure.getCause()));
    }

    private void update(OrderLine line) {
        lines.updateLine(
                Uuids.bytes(line.id().uuid()), line.status().name(), line.fulfilledQuantity(), LineRows.reason(line));
    }

    private static Stream<StoredAttempt> attemptsOf(Order order) {
        return order.lines().stream().flatMap(line -> line.attempts().stream());
    }

    private static List<AttemptRow> attempts(Order order, Predicate<StoredAttempt> wanted) {
        return order.lines().stream()
                .flatMap(line ->
                        line.attempts().stream().filter(wanted).map(attempt -> AttemptRows.of(order, line, attempt)))
                .toList();
    }

    /// The lines of each of these orders, with one query a table for all of them. Keys are the orders' ids.
    Map<UUID, List<OrderLine>> linesOf(List<byte[]> orderIds) {
        List<ChoiceRow> choiceRows = choices.choicesOf(orderIds);
        List<AttemptRow> attemptRows = attempts.attemptsOf(orderIds);
        return lines.linesOf(orderIds).stream()
                .collect(Collectors.groupingBy(
                        row -> Uuids.fromBytes(row.orderId()),
                        Collectors.mapping(row -> LineRows.toLine(row, choiceRows, attemptRows), Collectors.toList())));
    }

    String decision(LineId id) {
        return lines.decision(Uuids.bytes(id.uuid())).orElseThrow(() -> new IllegalArgumentException("no line " + id));
    }
}
