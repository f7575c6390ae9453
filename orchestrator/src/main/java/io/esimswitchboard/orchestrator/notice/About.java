package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;

/// What a provider's call is about.
public record About(OrderId order, AttemptId attempt) {}
