package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EventId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Instant;
import java.util.SortedMap;

/// One fact about an order, as stored and published.
///
/// @param type a name of the event list, such as `order.line.fulfilled`
/// @param sequence per order, from 1, without gaps
/// @param data flat facts, no secret among them
/// @param cause what brought it about, such as `response`, `webhook`, `poll`, `storefront`
public record OrderEvent(
        EventId id,
        OrderId order,
        TenantId tenant,
        String type,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        SortedMap<String, String> data,
        String cause) {}
