package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.DeliverableKind;
import java.util.Optional;

/// What a storefront wants a price of.
///
/// @param deliverable empty when either will do
/// @param quantity 1 to 50
public record QuoteItem(Wanted wanted, Optional<DeliverableKind> deliverable, int quantity) {}
