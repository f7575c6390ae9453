package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.routing.policy.Seed;

/// By what it was decided.
///
/// @param policy its name
/// @param rule of the policy
/// @param explored whether the chosen offer was taken by chance and not by its score
public record Ruling(String policy, String rule, Seed seed, boolean explored) {}
