package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Fills a catalogue for a test, by hand. Ids count up from 1.
public final class Shelf {

    private final List<EsimPackage> packages = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();

    /// @param countries separated by spaces; empty for a package without a destination
    public EsimPackage fixed(String countries, String data, int days) {
        return add(countries, new Allowance.Fixed(DataVolume.parse(data)), days);
    }

    public EsimPackage unlimited(String countries, int days) {
        return add(countries, new Allowance.Unlimited(Optional.empty()), days);
    }

    public EsimPackage add(String countries, Allowance allowance, int days) {
        PlanType type = allowance instanceof Allowance.Unlimited ? PlanType.UNLIMITED : PlanType.DATA_LIMITED;
        PackageTerms terms =
                new PackageTerms(type, allowance, days, ActivationPolicy.ON_FIRST_USE, OptionalInt.empty(), false);
        EsimPackage added = new EsimPackage(
                new PackageId(new UUID(0, packages.size() + 1L)),
                "package " + (packages.size() + 1),
                coverage(countries),
                terms);
        packages.add(added);
        return added;
    }

    public Offer offer(EsimPackage of, String provider, String price) {
        return offer(of, provider, Money.of(price, "USD"), DeliverableKind.ESIM_PROFILE);
    }

    public Offer offer(EsimPackage of, String provider, Money price, DeliverableKind deliverable) {
        Offer added = new Offer(
                new OfferId(new UUID(1, offers.size() + 1L)),
                of.id(),
                new ProviderId(provider),
                new PlanId("plan-" + (offers.size() + 1)),
                OfferStatus.AVAILABLE,
                deliverable,
                true,
                price,
                price);
        offers.add(added);
        return added;
    }

    public void withdraw(Offer offer) {
        offers.replaceAll(each -> each.id().equals(offer.id())
                ? new Offer(
                        each.id(),
                        each.packageId(),
                        each.provider(),
                        each.plan(),
                        OfferStatus.RETIRED,
                        each.deliverable(),
                        each.topUpSupported(),
                        each.cost(),
                        each.sellPrice())
                : each);
    }

    public CatalogueSnapshot snapshot() {
        return CatalogueSnapshot.of(7, packages, offers);
    }

    private static Coverage coverage(String countries) {
        return countries.isEmpty()
                ? new Coverage.ChosenAtRedemption()
                : new Coverage.Countries(Stream.of(countries.split(" "))
                        .map(CountryCode::new)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }
}
