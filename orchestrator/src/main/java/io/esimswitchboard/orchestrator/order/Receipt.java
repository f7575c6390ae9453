package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import java.util.Optional;
import java.util.function.Function;

/// What a repeat of the storefront's request is told, kept in the transaction that stores the order.
///
/// @param answer made from the order as it is about to be stored; empty where the storefront waits for more
public record Receipt(KeyedRequest key, Function<Order, Optional<KeptAnswer>> answer) {

    /// Nothing is said yet.
    public static Receipt unanswered(KeyedRequest key) {
        return new Receipt(key, _ -> Optional.empty());
    }
}
