package io.esimswitchboard.orchestrator.routing.policy;

import java.math.BigDecimal;
import java.util.SortedMap;

/// A contender with what it scores.
///
/// @param components by their words; they add up to the score
public record Scored(Contender contender, BigDecimal score, SortedMap<String, BigDecimal> components) {}
