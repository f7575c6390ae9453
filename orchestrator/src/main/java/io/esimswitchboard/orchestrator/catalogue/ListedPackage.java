package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.util.Optional;
import java.util.SortedSet;

/// A package as it is shown at one moment.
///
/// @param fromPrice the lowest at which it can be bought; empty when it cannot be
/// @param pricePerGb of the data that comes at full speed; empty when the package names none
/// @param deliverables what it can be had as
public record ListedPackage(
        EsimPackage esimPackage,
        Optional<Money> fromPrice,
        Optional<Money> pricePerGb,
        SortedSet<DeliverableKind> deliverables) {}
