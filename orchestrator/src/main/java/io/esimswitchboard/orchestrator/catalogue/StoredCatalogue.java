package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.StoredPrices;
import java.util.List;
import java.util.Map;

/// Everything that is kept, as it stood at one version.
public record StoredCatalogue(
        long version, Map<PackageId, PackageIdentity> packages, List<StoredOffer> offers, StoredPrices prices) {

    static final StoredCatalogue NOTHING = new StoredCatalogue(0, Map.of(), List.of(), StoredPrices.NONE);
}
