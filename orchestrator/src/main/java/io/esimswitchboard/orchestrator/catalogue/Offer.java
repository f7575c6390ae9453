package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;

/// One provider account's SKU that fills a package.
///
/// @param topUpSupported whether it can be bought for an eSIM that is there already
/// @param cost what the provider charges us
/// @param sellPrice what a storefront pays: in the catalogue one without a margin of its own, in the
/// platform's currency
public record Offer(
        OfferId id,
        PackageId packageId,
        ProviderId provider,
        PlanId plan,
        OfferStatus status,
        DeliverableKind deliverable,
        boolean topUpSupported,
        Money cost,
        Money sellPrice) {

    /// The same offer for somebody who pays another price.
    public Offer at(Money price) {
        return new Offer(id, packageId, provider, plan, status, deliverable, topUpSupported, cost, price);
    }
}
