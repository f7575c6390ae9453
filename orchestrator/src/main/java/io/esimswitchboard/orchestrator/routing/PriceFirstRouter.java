package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.PricingSettings;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.provider.Standings;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The lowest price wins; then the smaller priority, the greater weight, and at last the offer's id, so that the same
/// catalogue and the same standings always give the same decision.
///
/// Prices are compared within one currency: that of the ceiling, else the platform's own, else the first by its code
/// in which anything is eligible. Offers in other currencies are recorded as such.
@Singleton
final class PriceFirstRouter implements Router {

    private static final String POLICY = "price-first/1";

    private final Catalogue catalogue;
    private final Standings standings;
    private final String homeCurrency;
    private final InstantSource clock;

    PriceFirstRouter(Catalogue catalogue, Standings standings, PricingSettings pricing, InstantSource clock) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.homeCurrency = pricing.currency();
        this.clock = clock;
    }

    @Override
    public RoutingDecision decide(RoutingRequest request) {
        CatalogueSnapshot snapshot = catalogue.current();
        Map<ProviderId, Standing> accounts = standings.now();
        Shortlist shortlist = new Shortlist(new Constraints(request, accounts), request.maxPrice());
        fill(shortlist, offers(snapshot, request.wanted()), request.maxPrice());
        return new RoutingDecision(
                POLICY,
                snapshot.version(),
                clock.instant(),
                candidates(shortlist, accounts),
                shortlist.cheapestTooDear());
    }

    private static SortedMap<String, List<Sellable>> offers(CatalogueSnapshot snapshot, Wanted wanted) {
        return switch (wanted) {
            case Wanted.AtLeast(var destination, var _, var _) -> snapshot.offersIn(destination);
            case Wanted.OfPackage(var id) -> offersOf(snapshot, id);
            case Wanted.TopUp(var id, var _) -> offersOf(snapshot, id);
        };
    }

    private static SortedMap<String, List<Sellable>> offersOf(CatalogueSnapshot snapshot, PackageId id) {
        SortedMap<String, List<Sellable>> byCurrency = new TreeMap<>();
        snapshot.find(id)
                .ifPresent(esimPackage -> snapshot.offers(id)
                        .forEach(offer -> byCurrency
                                .computeIfAbsent(currency(offer.sellPrice()), _ -> new ArrayList<>())
                                .add(new Sellable(esimPackage, offer))));
        return byCurrency;
    }

    private void fill(Shortlist shortlist, SortedMap<String, List<Sellable>> offers, Optional<Money> ceiling) {
        List<String> comparable = ceiling.map(money -> List.of(currency(money)))
                .orElseGet(() -> offers.keySet().stream()
                        .sorted(Comparator.comparing(code -> !code.equals(homeCurrency)))
                        .toList());
        List<String> others = new ArrayList<>(offers.keySet());
        for (String currency : comparable) {
            if (shortlist.eligible().isEmpty()) {
                shortlist.scan(offers.getOrDefault(currency, List.of()));
                others.remove(currency);
            }
        }
        others.forEach(currency -> shortlist.passOver(offers.getOrDefault(currency, List.of())));
    }

    private static List<Candidate> candidates(Shortlist shortlist, Map<ProviderId, Standing> accounts) {
        List<Candidate> candidates = new ArrayList<>();
        shortlist.eligible().stream()
                .map(Sellable::offer)
                .sorted(bestFirst(accounts))
                .limit(Shortlist.RECORDED)
                .forEach(offer -> candidates.add(candidate(offer, List.of(), accounts, candidates.size() + 1)));
        shortlist.refused().stream()
                .limit(Shortlist.RECORDED - candidates.size())
                .forEach(refused ->
                        candidates.add(candidate(refused.sellable().offer(), refused.reasons(), accounts, 0)));
        return List.copyOf(candidates);
    }

    private static Comparator<Offer> bestFirst(Map<ProviderId, Standing> accounts) {
        return Comparator.comparing((Offer offer) -> offer.sellPrice().amount())
                .thenComparing(offer ->
                        standing(offer, accounts).map(Standing::priority).orElse(Integer.MAX_VALUE))
                .thenComparing(offer -> standing(offer, accounts)
                        .map(account -> -account.weight())
                        .orElse(0))
                .thenComparing(offer -> offer.id().uuid());
    }

    private static Candidate candidate(
            Offer offer, List<String> reasons, Map<ProviderId, Standing> accounts, int rank) {
        BigDecimal price = offer.sellPrice().amount();
        Map<String, BigDecimal> components = new TreeMap<>(Map.of("price", price));
        standing(offer, accounts).ifPresent(account -> {
            components.put("priority", BigDecimal.valueOf(account.priority()));
            components.put("weight", BigDecimal.valueOf(account.weight()));
        });
        return new Candidate(offer, reasons.isEmpty(), reasons, price, components, rank);
    }

    private static Optional<Standing> standing(Offer offer, Map<ProviderId, Standing> accounts) {
        return Optional.ofNullable(accounts.get(offer.provider()));
    }

    private static String currency(Money money) {
        return money.currency().getCurrencyCode();
    }
}
