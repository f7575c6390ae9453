package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Listing;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.catalogue.PackageIdentity;
import io.esimswitchboard.orchestrator.catalogue.SnapshotBuilder;
import io.esimswitchboard.orchestrator.catalogue.StoredCatalogue;
import io.esimswitchboard.orchestrator.catalogue.StoredOffer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.pricing.PricingSettings;
import io.esimswitchboard.orchestrator.pricing.StoredPrices;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.quote.MakeQuote.Promised;
import io.esimswitchboard.orchestrator.quote.RedeemQuote.Redeemed;
import io.esimswitchboard.orchestrator.routing.Accounts;
import io.esimswitchboard.orchestrator.routing.PolicyRouter;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.WeighOffers;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// A market whose costs, rates and rules a test moves, and a storefront that asks for quotes there.
public final class Bazaar {

    public static final TenantId SHOP = new TenantId(new UUID(1, 2));

    public final ManualClock clock = new ManualClock();
    final FakeQuotes quotes = new FakeQuotes();
    private final Map<String, StoredOffer> offers = new LinkedHashMap<>();
    private final Map<PackageIdentity, PackageId> packages = new LinkedHashMap<>();
    private final Set<ProviderId> unwell = new HashSet<>();
    private final AtomicLong lastId = new AtomicLong();
    private final IdGenerator ids = () -> new UUID(3, lastId.incrementAndGet());
    private final PricingSettings pricing;
    private final QuoteSettings settings;
    private StoredPrices prices = StoredPrices.NONE;

    /// @param marginPercent on every cost, where no rule says otherwise
    public Bazaar(String marginPercent, int absorbBasisPoints, int marginFloorPercent) {
        this.pricing =
                new PricingSettings(new BigDecimal(marginPercent), "USD", Duration.ofDays(1), Duration.ofDays(2));
        this.settings =
                new QuoteSettings(Duration.ofMinutes(15), absorbBasisPoints, marginFloorPercent, Duration.ofDays(30));
    }

    /// Sells the plan, at its cost of now.
    public void sell(String provider, Plan plan) {
        PackageIdentity identity = PackageIdentity.of(plan);
        PackageId id = packages.computeIfAbsent(identity, _ -> new PackageId(new UUID(5, packages.size() + 1L)));
        String key = provider + "/" + plan.id().value();
        offers.put(
                key,
                new StoredOffer(
                        new OfferId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                        id,
                        new ProviderId(provider),
                        OfferStatus.AVAILABLE,
                        new Listing(
                                plan.id(),
                                plan.name(),
                                plan.terms().deliverable(),
                                plan.cost(),
                                plan.terms().installWindowDays(),
                                plan.terms().topUpSupported())));
    }

    public void withdraw(String provider, String sku) {
        offers.remove(provider + "/" + sku);
    }

    void fail(String provider) {
        unwell.add(new ProviderId(provider));
    }

    public void rates(Map<String, BigDecimal> perDollar) {
        ExchangeRates rates = new ExchangeRates("USD", perDollar, "test", clock.instant());
        prices = new StoredPrices(Optional.of(version(rates)), prices.rules(), Map.of());
    }

    public void rules(PriceRules rules) {
        prices = new StoredPrices(prices.rates(), Optional.of(version(rules)), Map.of());
    }

    private <T> Version<T> version(T body) {
        return new Version<>(1, clock.instant(), "op", body);
    }

    public CatalogueSnapshot now() {
        Map<PackageId, PackageIdentity> byId = new HashMap<>();
        packages.forEach((identity, id) -> byId.put(id, identity));
        return new SnapshotBuilder(new PriceBooks(pricing, clock))
                .build(new StoredCatalogue(1, byId, List.copyOf(offers.values()), prices));
    }

    private Router router(CatalogueSnapshot snapshot) {
        Map<ProviderId, Standing> standings = new HashMap<>();
        offers.values()
                .forEach(offer -> standings.put(
                        offer.provider(), new Standing(true, !unwell.contains(offer.provider()), 10, 100)));
        Accounts accounts = new Accounts(() -> standings, _ -> BigDecimal.ONE, _ -> Optional.empty());
        return new PolicyRouter(_ -> NamedPolicy.BUILT_IN, new WeighOffers(() -> snapshot, accounts, ids, clock));
    }

    private MakeQuote makeQuote(CatalogueSnapshot snapshot) {
        return new MakeQuote(router(snapshot), () -> snapshot, settings, ids, clock);
    }

    public MakeQuote.Made ask(String currency, List<QuoteItem> items) {
        return makeQuote(now()).make(SHOP, items, Optional.of(Currency.getInstance(currency)));
    }

    /// A quote that is kept.
    public Quote quote(String currency, QuoteItem... items) {
        Quote quote = ((Promised) ask(currency, List.of(items))).quote();
        quotes.insert(quote);
        return quote;
    }

    public Redeemed redeem(Quote quote) {
        return redeem(SHOP, quote);
    }

    Redeemed redeem(TenantId tenant, Quote quote) {
        CatalogueSnapshot snapshot = now();
        return new RedeemOnTodaysTerms(quotes, router(snapshot), () -> snapshot, makeQuote(snapshot), settings, clock)
                .redeem(tenant, quote.id());
    }
}
