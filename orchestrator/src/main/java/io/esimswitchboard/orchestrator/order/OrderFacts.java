package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/// What is fixed when an order is placed.
///
/// @param scheduledFor nothing is bought before; empty for an order that is bought at once
public record OrderFacts(
        Optional<String> reference,
        boolean testMode,
        Money total,
        Traveller traveller,
        Trip trip,
        SortedMap<String, String> metadata,
        Optional<Instant> scheduledFor,
        Instant createdAt) {}
