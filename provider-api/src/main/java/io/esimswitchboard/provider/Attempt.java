package io.esimswitchboard.provider;

import java.time.Instant;
import java.util.Optional;

/// One try of one provider for one unit.
///
/// @param reference ours; fixed for the attempt's life and different from every other attempt's
/// @param plan what to buy
/// @param traveller whom it is for; may be empty
/// @param trip when it is for; may be empty
/// @param sentAt when the call was first about to leave us
/// @param providerOrder the wholesaler's number for the order, once known
public record Attempt(
        OrderReference reference,
        PlanId plan,
        Traveller traveller,
        Trip trip,
        Instant sentAt,
        Optional<ProviderOrderId> providerOrder) {}
