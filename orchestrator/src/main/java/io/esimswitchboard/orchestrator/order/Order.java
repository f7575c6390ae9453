package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An order with its lines, at one version.
///
/// @param version goes up by one with every change; a change is written only if the version is still the one it was
///     made from
/// @param lastSequence the sequence number of the order's newest event
public record Order(
        OrderId id,
        TenantId tenant,
        OrderStatus status,
        int version,
        long lastSequence,
        OrderFacts facts,
        List<OrderLine> lines,
        Instant updatedAt) {

    /// When the order wants to be looked at although nothing has been heard: at its time when it is scheduled, at the
    /// first deadline that would still end something otherwise.
    public Optional<Instant> wakeAt() {
        if (attempts().anyMatch(StoredAttempt::held)) {
            return facts.scheduledFor();
        }
        return lines.stream()
                .filter(line -> line.attempts().stream()
                        .anyMatch(attempt -> attempt.state().endsAtDeadline()))
                .map(OrderLine::deadlineAt)
                .min(Comparator.naturalOrder());
    }

    /// @throws IllegalArgumentException when it is no attempt of this order
    public OrderLine lineOf(AttemptId id) {
        return lines.stream()
                .filter(line -> line.attempt(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is no attempt of " + this.id));
    }

    /// @throws IllegalArgumentException when it is no attempt of this order
    public StoredAttempt attempt(AttemptId id) {
        return lineOf(id).attempt(id).orElseThrow();
    }

    public Stream<StoredAttempt> attempts() {
        return lines.stream().flatMap(line -> line.attempts().stream());
    }
}
