package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.ProviderOrderId;
import java.util.List;
import java.util.Set;

/// Something that happens to an order.
public sealed interface OrderInput {

    /// The attempt is about to leave.
    record Sending(AttemptId attempt) implements OrderInput {}

    /// The provider's word on the attempt has come in.
    record Answered(AttemptId attempt, Outcome<EsimOrder> outcome, ResolvedBy by) implements OrderInput {}

    /// Something is known about what the order delivered; it moves no line.
    ///
    /// @param cause as in [OrderEvent#cause()]
    record Noted(List<Fact> facts, String cause) implements OrderInput {}

    /// The provider's word on an attempt to top an eSIM up has come in.
    record ToppedUp(AttemptId attempt, Outcome<ProviderOrderId> outcome, ResolvedBy by) implements OrderInput {}

    /// The attempt is served from stock instead of leaving.
    record Stocked(AttemptId attempt, EsimOrder unit) implements OrderInput {}

    /// The time of a scheduled order has come.
    record Released() implements OrderInput {}

    /// The deadline of some lines may have passed.
    record DeadlinePassed() implements OrderInput {}

    /// The storefront does not want what these attempts are for.
    record CancelRequested(Set<AttemptId> attempts) implements OrderInput {}

    /// The provider's word on taking the attempt back has come in.
    ///
    /// @param withdrawn what to tell of what the attempt had delivered, should it have been taken back
    record CancellationAnswered(AttemptId attempt, Outcome<ProviderOrderId> outcome, List<Fact> withdrawn)
            implements OrderInput {}

    /// An operator has decided a case.
    ///
    /// @param withdrawn as above
    record Resolved(AttemptId attempt, Verdict verdict, List<Fact> withdrawn) implements OrderInput {}
}
