package io.esimswitchboard.orchestrator.stock;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Instant;
import java.util.Optional;

/// A surplus unit as an operator sees it, without its secrets.
///
/// @param attempt the attempt that brought it
/// @param named whether its provider knows it by a traveller's name: a claim that does is not sold to another
/// @param expiresAt until when it can be sold, where the provider says so
/// @param takenBy the order that has it
public record StockUnit(
        AttemptId attempt,
        OrderId order,
        ProviderId provider,
        PlanId plan,
        ProviderOrderId providerOrder,
        DeliverableKind deliverable,
        boolean named,
        Money cost,
        StockStatus status,
        Optional<Instant> expiresAt,
        Optional<OrderId> takenBy,
        Instant createdAt) {}
