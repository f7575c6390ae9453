package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import java.time.Instant;
import java.util.Optional;

/// What a provider's call is about.
///
/// @param waitingSince when an order was sent that the provider has taken on and not called about yet
public record About(OrderId order, AttemptId attempt, Optional<Instant> waitingSince) {}
