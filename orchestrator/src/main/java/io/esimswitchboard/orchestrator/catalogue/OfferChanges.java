package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What has to be written for a provider's offers to be what it sells now.
///
/// @param changed also those that have come back
/// @param moved changed ones as they were before, when they filled another package
/// @param kinds of the changed ones
public record OfferChanges(
        List<StoredOffer> created,
        List<StoredOffer> changed,
        List<StoredOffer> retired,
        List<StoredOffer> moved,
        Map<OfferId, ChangeKind> kinds) {

    /// @param before all of the provider's offers, retired ones included
    public static OfferChanges between(
            Collection<StoredOffer> before, ProviderId provider, List<PlacedPlan> now, IdGenerator ids) {
        Map<PlanId, StoredOffer> left = new HashMap<>();
        before.forEach(offer -> left.put(offer.listing().plan(), offer));
        OfferChanges changes = new OfferChanges(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (PlacedPlan placed : now) {
            StoredOffer old = left.remove(placed.plan().id());
            if (old == null) {
                changes.created.add(placed.offer(new OfferId(ids.next()), provider, OfferStatus.AVAILABLE));
            } else {
                changes.compare(old, placed.offer(old.id(), provider, onSale(old.status())));
            }
        }
        left.values().stream()
                .filter(offer -> offer.status() != OfferStatus.RETIRED)
                .forEach(offer -> changes.retired.add(offer.with(OfferStatus.RETIRED)));
        return changes;
    }

    /// A plan with the package it fills.
    public record PlacedPlan(Plan plan, PackageId packageId) {

        private StoredOffer offer(OfferId id, ProviderId provider, OfferStatus status) {
            return new StoredOffer(id, packageId, provider, status, Listing.of(plan));
        }
    }

    private void compare(StoredOffer old, StoredOffer now) {
        if (!now.equals(old)) {
            changed.add(now);
            boolean sameCost = now.listing().cost().equals(old.listing().cost());
            kinds.put(now.id(), sameCost ? ChangeKind.CHANGED : ChangeKind.PRICE_CHANGED);
        }
        if (!now.packageId().equals(old.packageId())) {
            moved.add(old);
        }
    }

    /// What an operator has switched off stays off while it is on sale.
    private static OfferStatus onSale(OfferStatus before) {
        return switch (before) {
            case AVAILABLE, OUT_OF_STOCK, RETIRED -> OfferStatus.AVAILABLE;
            case DISABLED -> OfferStatus.DISABLED;
        };
    }

    /// What happened to one of them.
    public ChangeKind kindOf(StoredOffer offer) {
        ChangeKind otherwise = offer.status() == OfferStatus.RETIRED ? ChangeKind.RETIRED : ChangeKind.CREATED;
        return kinds.getOrDefault(offer.id(), otherwise);
    }

    public boolean isEmpty() {
        return all().findAny().isEmpty();
    }

    public Stream<StoredOffer> all() {
        return Stream.of(created, changed, retired).flatMap(List::stream);
    }
}
