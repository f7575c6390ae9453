package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.CaseId;
import java.time.Instant;
import java.util.Optional;

/// How an attempt is pursued until its outcome is known.
///
/// @param asked how often the provider has been asked
/// @param dueAt when the attempt wants work again; empty when it wants none
/// @param reviewAt from when on a doubt is a person's business
/// @param openCase the case that this person has been given
public record Pursuit(int asked, Optional<Instant> dueAt, Optional<Instant> reviewAt, Optional<CaseId> openCase) {

    static final Pursuit HELD = new Pursuit(0, Optional.empty(), Optional.empty(), Optional.empty());

    static Pursuit from(Instant dueAt) {
        return HELD.due(dueAt);
    }

    Pursuit due(Instant at) {
        return new Pursuit(asked, Optional.of(at), reviewAt, openCase);
    }

    /// Asked once more, and again at `at`.
    Pursuit again(Instant at) {
        return new Pursuit(asked + 1, Optional.of(at), reviewAt, openCase);
    }

    Pursuit idle() {
        return new Pursuit(asked, Optional.empty(), reviewAt, openCase);
    }

    /// A person's business from now on.
    Pursuit inReview(CaseId id) {
        return new Pursuit(asked, Optional.empty(), reviewAt, Optional.of(id));
    }

    /// Begun again at `now`, with new patience.
    static Pursuit afresh(Instant now, Instant reviewAt) {
        return new Pursuit(0, Optional.of(now), Optional.of(reviewAt), Optional.empty());
    }

    Pursuit over() {
        return new Pursuit(asked, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether it is a person's business now, or has become so before.
    boolean outOfPatience(Instant now) {
        return openCase.isPresent() || reviewAt.filter(now::isAfter).isPresent();
    }
}
