package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.AttemptState.ACCEPTED;
import static io.esimswitchboard.orchestrator.order.AttemptState.PREPARED;
import static io.esimswitchboard.orchestrator.order.AttemptState.REJECTED;
import static io.esimswitchboard.orchestrator.order.AttemptState.SENT;
import static io.esimswitchboard.orchestrator.order.AttemptState.SUCCEEDED;
import static io.esimswitchboard.orchestrator.order.AttemptState.SUPERSEDED;
import static io.esimswitchboard.orchestrator.order.AttemptState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.statusstore.OrderState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.LineState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Try;
import io.esimswitchboard.orchestrator.statusstore.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What no input may ever break, checked after each.
final class Invariants {

    private static final Map<AttemptState, Set<AttemptState>> MOVES = Map.of(
            PREPARED, EnumSet.of(SENT, REJECTED),
            SENT, EnumSet.of(ACCEPTED, SUCCEEDED, REJECTED, UNKNOWN, SUPERSEDED),
            ACCEPTED, EnumSet.of(SUCCEEDED, REJECTED, UNKNOWN, SUPERSEDED),
            UNKNOWN, EnumSet.of(ACCEPTED, SUCCEEDED, REJECTED, SUPERSEDED),
            REJECTED, EnumSet.of(SUCCEEDED, SUPERSEDED),
            SUCCEEDED, Set.of(),
            SUPERSEDED, Set.of());

    private final Replay replay = new Replay();
    private final Map<AttemptId, List<UUID>> delivered = new HashMap<>();
    private final Set<AttemptId> withdrawn = new HashSet<>();
    private final Set<CaseId> openCases = new HashSet<>();

    Invariants(Change placed) {
        follow(placed);
        stateIsToldByTheEvents(placed.after());
    }

    List<UUID> deliveredBy(AttemptId attempt) {
        return delivered.getOrDefault(attempt, List.of());
    }

    void check(Change change, Instant now) {
        versionsAndSequencesHaveNoGap(change);
        follow(change);
        Order after = change.after();
        attemptsMoveForward(change, now);
        nothingIsBoughtTwice(change, now);
        statusesAreDerived(after);
        nothingIsForgotten(after);
        casesAreTheOpenOnes(after);
        stateIsToldByTheEvents(after);
    }

    /// The same input once more moves nothing on.
    void checkRepeat(Change repeat) {
        assertThat(states(repeat.after())).isEqualTo(states(repeat.before()));
        assertThat(repeat.deliveries()).isEmpty();
        assertThat(repeat.after().status()).isEqualTo(repeat.before().status());
    }

    private void follow(Change change) {
        change.events().forEach(event -> replay.tell(event.sequence(), event.type(), event.data()));
        change.deliveries()
                .forEach(each -> delivered
                        .computeIfAbsent(each.attempt(), id -> new ArrayList<>())
                        .add(each.id()));
        withdrawn.addAll(change.withdrawn());
        for (CaseChange each : change.cases()) {
            switch (each) {
                case CaseChange.Opened(var id, var _, var _) ->
                    assertThat(openCases.add(id)).isTrue();
                case CaseChange.Closed(var id, var _, var _, var _) ->
                    assertThat(openCases.remove(id)).isTrue();
            }
        }
    }

    private static void versionsAndSequencesHaveNoGap(Change change) {
        Order before = change.before();
        Order after = change.after();
        assertThat(change.isEmpty()).isEqualTo(after.equals(before));
        assertThat(after.version()).isEqualTo(before.version() + (change.isEmpty() ? 0 : 1));
        assertThat(after.lastSequence())
                .isEqualTo(before.lastSequence() + change.events().size());
    }

    private static void attemptsMoveForward(Change change, Instant now) {
        Map<AttemptId, StoredAttempt> before =
                change.before().attempts().collect(Collectors.toMap(StoredAttempt::id, Function.identity()));
        change.after()
                .lines()
                .forEach(line -> line.attempts().stream()
                        .filter(attempt -> before.containsKey(attempt.id()))
                        .filter(attempt -> was(before, attempt) != attempt.state())
                        .forEach(attempt -> {
                            assertThat(MOVES.get(was(before, attempt))).contains(attempt.state());
                            assertThat(attempt.state() == SENT && line.late(now))
                                    .isFalse();
                        }));
        Set<AttemptId> succeeded = change.after()
                .attempts()
                .filter(attempt -> attempt.state() == SUCCEEDED && was(before, attempt) != SUCCEEDED)
                .map(StoredAttempt::id)
                .collect(Collectors.toSet());
        assertThat(change.deliveries().stream().map(Delivery::attempt).collect(Collectors.toSet()))
                .isEqualTo(succeeded);
    }

    private static AttemptState was(Map<AttemptId, StoredAttempt> before, StoredAttempt attempt) {
        return Objects.requireNonNull(before.get(attempt.id())).state();
    }

    private static void nothingIsBoughtTwice(Change change, Instant now) {
        Set<AttemptId> known = change.before().attempts().map(StoredAttempt::id).collect(Collectors.toSet());
        for (OrderLine line : change.after().lines()) {
            Map<Integer, List<StoredAttempt>> units =
                    line.attempts().stream().collect(Collectors.groupingBy(StoredAttempt::unit));
            assertThat(units).hasSize(line.quantity());
            units.values().forEach(attempts -> {
                assertThat(attempts.stream().filter(attempt -> attempt.state() == SUCCEEDED))
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(attempts).extracting(StoredAttempt::number).doesNotHaveDuplicates();
                attempts.stream()
                        .filter(attempt -> !known.contains(attempt.id()))
                        .forEach(added -> {
                            assertThat(added.state()).isEqualTo(PREPARED);
                            assertThat(line.late(now)).isFalse();
                            assertThat(attempts)
                                    .filteredOn(other -> !other.equals(added))
                                    .allMatch(other -> other.state() == REJECTED
                                            && other.progress().cancellation().isEmpty());
                        });
            });
        }
    }

    private static void statusesAreDerived(Order order) {
        assertThat(order.lines()).extracting(OrderLine::derived).isEqualTo(order.lines());
        assertThat(order.status())
                .isEqualTo(StatusRules.ofOrder(order.facts().scheduledFor().isPresent(), order.lines()));
    }

    /// Whatever is open wants work at some time, waits for its order's time, or is a person's business.
    private static void nothingIsForgotten(Order order) {
        assertThat(order.attempts()).allMatch(attempt -> {
            AttemptProgress progress = attempt.progress();
            boolean pursued =
                    progress.dueAt().isPresent() || progress.openCase().isPresent();
            boolean open = attempt.state().open() || progress.cancelling() || progress.lookedFor();
            return attempt.held() || pursued == open;
        });
        boolean waits = order.attempts().anyMatch(attempt -> attempt.state().endsAtDeadline());
        assertThat(order.wakeAt().isPresent()).isEqualTo(waits);
    }

    private void casesAreTheOpenOnes(Order order) {
        assertThat(order.attempts()
                        .flatMap(attempt -> attempt.progress().openCase().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(openCases);
    }

    private void stateIsToldByTheEvents(Order order) {
        assertThat(replay.state().differencesTo(order.id().toString(), live(order)))
                .isEmpty();
    }

    private OrderState live(Order order) {
        OrderState state = new OrderState().status(word(order.status())).sequence(order.lastSequence());
        for (OrderLine line : order.lines()) {
            Optional<String> reason = line.reason().map(Invariants::word);
            state.line(line.id().toString(), new LineState(word(line.status()), line.fulfilledQuantity(), reason));
            line.attempts()
                    .forEach(attempt -> state.attempt(
                            line.id().toString(), new Try(attempt.unit(), attempt.number()), word(attempt.state())));
        }
        delivered.forEach((attempt, esims) ->
                esims.forEach(id -> state.esim(new EsimId(id).toString(), "profile_status", "released")
                        .esim(
                                new EsimId(id).toString(),
                                "service_status",
                                withdrawn.contains(attempt) ? "cancelled" : "not_active")));
        return state;
    }

    private static List<AttemptState> states(Order order) {
        return order.attempts().map(StoredAttempt::state).toList();
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
