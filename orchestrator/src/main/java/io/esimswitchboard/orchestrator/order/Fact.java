package io.esimswitchboard.orchestrator.order;

import java.time.Instant;
import java.util.SortedMap;

/// A fact about what an order delivered that moves none of its lines.
///
/// @param type a name of the event list
/// @param data flat, without a secret
/// @param occurredAt by the provider's clock, where it told
public record Fact(String type, SortedMap<String, String> data, Instant occurredAt) {}
