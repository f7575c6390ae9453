package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.orchestrator.catalogue.Listing;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.catalogue.Shared;
import io.esimswitchboard.orchestrator.catalogue.StoredOffer;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import java.time.Instant;
import java.util.Currency;
import java.util.OptionalInt;

/// Offers to rows and back.
final class OfferRows {

    private OfferRows() {}

    static OfferRow of(StoredOffer offer, Instant now) {
        Listing listing = offer.listing();
        return new OfferRow(
                Uuids.bytes(offer.id().uuid()),
                Uuids.bytes(offer.packageId().uuid()),
                offer.provider().value(),
                listing.plan().value(),
                listing.name(),
                offer.status().name(),
                listing.deliverable().name(),
                listing.cost().price().amount(),
                listing.cost().price().currency().getCurrencyCode(),
                listing.cost().source().name(),
                listing.installWindowDays().isPresent()
                        ? (Integer) listing.installWindowDays().getAsInt()
                        : null,
                listing.topUpSupported(),
                now,
                now);
    }

    static StoredOffer offer(OfferRow row, Shared shared) {
        return new StoredOffer(
                new OfferId(Uuids.fromBytes(row.id())),
                shared.of(new PackageId(Uuids.fromBytes(row.packageId()))),
                shared.of(new ProviderId(row.providerId())),
                OfferStatus.valueOf(row.status()),
                listing(row, shared));
    }

    private static Listing listing(OfferRow row, Shared shared) {
        Money price = new Money(row.costAmount(), Currency.getInstance(row.currency()));
        return new Listing(
                new PlanId(row.planId()),
                row.planName(),
                DeliverableKind.valueOf(row.deliverable()),
                shared.of(new PlanCost(price, PlanCost.Source.valueOf(row.costSource()))),
                row.installWindowDays() == null ? OptionalInt.empty() : OptionalInt.of(row.installWindowDays()),
                row.topUpSupported());
    }
}
