package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import java.util.List;
import java.util.Optional;

/// An order about to be stored for the first time.
///
/// @param decisions the routing decision of each line, JSON, in the lines' order
/// @param key the storefront's request that this order answers
/// @param answer what a repeat of the request is told; empty where nothing is said yet
/// @param quote that is used up by it
public record NewOrder(
        Order order,
        List<OrderEvent> events,
        List<String> decisions,
        KeyedRequest key,
        Optional<KeptAnswer> answer,
        Optional<QuoteId> quote) {}
