package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.ProviderId;

/// An offer as it is kept: without a price, which is made when the catalogue is loaded.
public record StoredOffer(OfferId id, PackageId packageId, ProviderId provider, OfferStatus status, Listing listing) {

    StoredOffer with(OfferStatus changed) {
        return new StoredOffer(id, packageId, provider, changed, listing);
    }
}
