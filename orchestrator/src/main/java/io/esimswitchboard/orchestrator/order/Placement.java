package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.provider.Money;
import java.util.Optional;

/// What came of asking for an order.
public sealed interface Placement {

    /// It is stored, its attempts with it, and the answer to the request where there was one to give.
    record Placed(Order order, Optional<KeptAnswer> answer) implements Placement {}

    /// Nothing on sale does what item `item` (from 0) asks for; a package that does not exist is not on sale either.
    record NoOffer(int item) implements Placement {}

    /// Something does, but all of it costs more than the ceiling.
    record PriceExceeded(int item, Money cheapest) implements Placement {}
}
