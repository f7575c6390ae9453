package io.esimswitchboard.quickstart.chaos.check;

import java.util.List;
import java.util.Set;

/// An order as the platform shows it at the end.
///
/// @param delivered how many eSIMs and claims its owner is shown
/// @param events its timeline
public record SeenOrder(
        String id, String reference, String status, int delivered, List<SeenAttempt> attempts, List<SeenEvent> events) {

    private static final Set<String> ENDED =
            Set.of("completed", "partially_completed", "failed", "cancelled", "needs_review");

    public SeenOrder {
        attempts = List.copyOf(attempts);
        events = List.copyOf(events);
    }

    public SeenOrder with(List<SeenEvent> newer) {
        return new SeenOrder(id, reference, status, delivered, attempts, newer);
    }

    /// Whether nothing more happens to it without a person.
    boolean hasEnded() {
        return ENDED.contains(status);
    }

    long attemptsIn(String state) {
        return attempts.stream()
                .filter(attempt -> attempt.state().equals(state))
                .count();
    }
}
