package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What a storefront asks for, checked for form.
///
/// @param reference the storefront's own; not unique
/// @param items 1 to 20; none where a quote says what is bought
/// @param quote whose prices are asked for
/// @param metadata the storefront's own, echoed; at most 20 entries
/// @param scheduledFor when to buy; empty for at once
public record OrderRequest(
        Optional<String> reference,
        List<OrderItem> items,
        Optional<QuoteId> quote,
        Traveller traveller,
        Trip trip,
        SortedMap<String, String> metadata,
        Optional<Instant> scheduledFor) {}
