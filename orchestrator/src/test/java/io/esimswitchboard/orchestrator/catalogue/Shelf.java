package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceBook;
import io.esimswitchboard.orchestrator.pricing.Priced;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Fills a catalogue for a test, by hand. Ids count up from 1.
public final class Shelf {

    private final List<EsimPackage> packages = new ArrayList<>();
    private final List<Sellable> sellables = new ArrayList<>();
    private final Map<String, BigDecimal> rates = new HashMap<>();
    private PriceBook book = PriceBook.plain("USD");

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

    public Offer offer(EsimPackage of, String provider, Money cost, DeliverableKind deliverable) {
        Offer costing = new Offer(
                new OfferId(new UUID(1, sellables.size() + 1L)),
                of.id(),
                new ProviderId(provider),
                new PlanId("plan-" + (sellables.size() + 1)),
                OfferStatus.AVAILABLE,
                deliverable,
                true,
                cost,
                cost);
        Offer added = costing.at(book.homeTariff().price(priced(of, costing).price()));
        add(of, added);
        return added;
    }

    private void add(EsimPackage of, Offer offer) {
        sellables.add(new Sellable(of, offer, terms(of.terms(), offer), priced(of, offer)));
    }

    private Priced priced(EsimPackage of, Offer offer) {
        Plan plan = new Plan(
                offer.plan(),
                of.name(),
                of.coverage(),
                terms(of.terms(), offer),
                new PlanCost(offer.cost(), PlanCost.Source.PROVIDER_API));
        return book.price(offer.provider(), plan).orElseThrow();
    }

    /// The catalogue of these offers, each of one of the packages.
    public static CatalogueSnapshot of(List<EsimPackage> packages, List<Offer> offers) {
        Shelf shelf = new Shelf();
        shelf.packages.addAll(packages);
        for (Offer offer : offers) {
            packages.stream()
                    .filter(each -> each.id().equals(offer.packageId()))
                    .forEach(each -> shelf.add(each, offer));
        }
        return shelf.snapshot();
    }

    private static PlanTerms terms(PackageTerms terms, Offer offer) {
        return new PlanTerms(
                terms.type(),
                terms.allowance(),
                terms.validityDays(),
                terms.activation(),
                terms.installWindowDays(),
                offer.topUpSupported(),
                offer.deliverable());
    }

    public void withdraw(Offer offer) {
        sellables.removeIf(each -> each.offer().equals(offer));
    }

    /// From here on, one US dollar is worth so much of the currency.
    public Shelf rate(String currency, String perDollar) {
        rates.put(currency, new BigDecimal(perDollar));
        book = book.with(new ExchangeRates("USD", rates, "test", Instant.parse("2026-11-22T00:00:00Z")));
        return this;
    }

    public CatalogueSnapshot snapshot() {
        Map<PackageId, EsimPackage> byId = new HashMap<>();
        packages.forEach(each -> byId.put(each.id(), each));
        return new IndexedSnapshot(new IndexedSnapshot.Edition(7, book, Map.of()), byId, sellables);
    }

    private static Coverage coverage(String countries) {
        return countries.isEmpty()
                ? new Coverage.ChosenAtRedemption()
                : new Coverage.Countries(Stream.of(countries.split(" "))
                        .map(CountryCode::new)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }
}
