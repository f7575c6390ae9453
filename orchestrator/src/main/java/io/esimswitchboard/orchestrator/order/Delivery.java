package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.ProviderId;
import java.util.UUID;

/// Something a provider delivered for an order's line.
///
/// @param id the id it will have, as an eSIM or a claim
public record Delivery(UUID id, LineId line, AttemptId attempt, ProviderId provider, Deliverable deliverable) {}
