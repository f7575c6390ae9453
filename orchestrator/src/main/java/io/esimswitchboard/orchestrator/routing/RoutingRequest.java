package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.util.Optional;

/// A question to the [Router].
///
/// @param deliverable empty when either will do
/// @param maxPrice per unit; empty when there is no ceiling
public record RoutingRequest(Wanted wanted, Optional<DeliverableKind> deliverable, Optional<Money> maxPrice) {}
