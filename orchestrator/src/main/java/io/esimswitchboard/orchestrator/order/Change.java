package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.order.OrderMoved.AttemptMoved;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one happening does to an order. Written in one transaction, or not at all.
///
/// @param before the order it was made from
/// @param after the order it makes, one version on
/// @param events what to tell, in sequence
/// @param deliveries what was delivered
/// @param surplus what came although nobody waits for it any more
/// @param cases what reconciliation cases are opened and closed
public record Change(
        Order before,
        Order after,
        List<OrderEvent> events,
        List<Delivery> deliveries,
        List<Surplus> surplus,
        List<CaseChange> cases) {

    public boolean isEmpty() {
        return before.version() == after.version();
    }

    /// The attempts that the provider has taken back by this change, although it had delivered them.
    public List<AttemptId> withdrawn() {
        Set<AttemptId> already = before.attempts()
                .filter(attempt -> attempt.progress().cancelled())
                .map(StoredAttempt::id)
                .collect(Collectors.toSet());
        return after.attempts()
                .filter(attempt -> attempt.state() == AttemptState.SUCCEEDED
                        && attempt.progress().cancelled())
                .map(StoredAttempt::id)
                .filter(id -> !already.contains(id))
                .toList();
    }

    /// The attempts that this change has brought to another state.
    public List<AttemptMoved> moved() {
        return before.attempts()
                .map(attempt -> new AttemptMoved(attempt, after.attempt(attempt.id())))
                .filter(move -> move.before().state() != move.after().state())
                .toList();
    }

    /// The eSIMs that were topped up by this change.
    public List<EsimId> toppedUp() {
        return after.lines().stream()
                .filter(line -> before.lines().stream()
                        .anyMatch(old ->
                                old.id().equals(line.id()) && old.fulfilledQuantity() < line.fulfilledQuantity()))
                .flatMap(line -> line.kind() instanceof LineKind.TopUp(var esim, var _) ? Stream.of(esim) : Stream.of())
                .toList();
    }

    /// The surplus attempts whose provider has said `word` to taking them back.
    public List<AttemptId> surplusWith(CancellationState word) {
        Set<AttemptId> already = superseded(before, word);
        return superseded(after, word).stream()
                .filter(id -> !already.contains(id))
                .toList();
    }

    private static Set<AttemptId> superseded(Order order, CancellationState word) {
        return order.attempts()
                .filter(attempt -> attempt.state() == AttemptState.SUPERSEDED
                        && attempt.progress()
                                .cancellation()
                                .filter(word::equals)
                                .isPresent())
                .map(StoredAttempt::id)
                .collect(Collectors.toSet());
    }

    static Change none(Order order) {
        return new Change(order, order, List.of(), List.of(), List.of(), List.of());
    }
}
