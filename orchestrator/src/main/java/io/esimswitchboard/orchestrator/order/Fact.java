package io.esimswitchboard.orchestrator.order;

import java.util.SortedMap;

/// A fact about what an order delivered that moves none of its lines.
///
/// @param type a name of the event list
/// @param data flat, without a secret
public record Fact(String type, SortedMap<String, String> data) {}
