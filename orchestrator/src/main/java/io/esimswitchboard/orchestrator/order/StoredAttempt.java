package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Instant;
import java.util.Optional;

/// One try of one provider for one unit of a line, as stored.
///
/// @param unit which unit of the line, from 1
/// @param number which try for that unit, from 1
/// @param reference what we send; fixed for the attempt's life
/// @param sentAt when it was first about to leave
/// @param error our category, once it was turned down or is in doubt
/// @param providerCode the provider's own code, for operators
/// @param detail the provider's own words, for operators
public record StoredAttempt(
        AttemptId id,
        int unit,
        int number,
        Choice choice,
        OrderReference reference,
        AttemptState state,
        Optional<ProviderOrderId> providerOrder,
        Optional<Instant> sentAt,
        Optional<ProviderError> error,
        Optional<String> providerCode,
        Optional<String> detail,
        Optional<ResolvedBy> resolvedBy,
        int settleCount,
        Instant createdAt) {}
