package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Money;
import java.util.List;
import java.util.Optional;

/// A line of an order.
///
/// @param choices the offers that may be tried, best first
/// @param reason why it failed, in the storefront's words; empty while it has not
public record OrderLine(
        LineId id,
        PackageId packageId,
        int quantity,
        Money unitPrice,
        LineStatus status,
        int fulfilledQuantity,
        Optional<String> reason,
        List<Choice> choices,
        List<StoredAttempt> attempts) {}
