package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Money;
import java.time.Instant;
import java.util.Optional;

/// Something that happened in the catalogue.
///
/// @param id grows with time
/// @param packageId empty for [ChangeKind#REPRICED]
/// @param cost from then on; empty for [ChangeKind#REPRICED]
public record CatalogueChange(
        long id, ChangeKind kind, Optional<PackageId> packageId, Optional<Money> cost, Instant at) {}
