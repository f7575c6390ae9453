package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;

/// An offer as it was when the order was routed. Copied into the order: the catalogue may move on.
///
/// @param rank its place in the routing decision, from 1
public record Choice(
        int rank, OfferId offer, ProviderId provider, PlanId plan, DeliverableKind deliverable, Money cost) {}
