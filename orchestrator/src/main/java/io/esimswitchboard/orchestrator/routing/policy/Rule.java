package io.esimswitchboard.orchestrator.routing.policy;

/// A scheme for some occasions.
public record Rule(String name, Condition condition, Scheme scheme) {}
