package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// One item of a [Quote].
///
/// @param offer that it was to be bought from
/// @param deliverable as it was asked for; empty when either will do
/// @param cost of a unit then, as the provider asked it and in the quote's currency, rounded up to the sixth digit
/// @param extras what the package promised beyond its identity
public record QuoteLine(
        PackageId packageId,
        OfferId offer,
        Optional<DeliverableKind> deliverable,
        int quantity,
        Money unitPrice,
        Cost cost,
        Extras extras) {

    public record Cost(Money asked, BigDecimal exchanged) {}

    public record Extras(OptionalInt installWindowDays, boolean topUpSupported) {}
}
