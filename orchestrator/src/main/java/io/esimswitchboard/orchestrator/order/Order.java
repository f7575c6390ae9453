package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Instant;
import java.util.List;

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
        Instant updatedAt) {}
