package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.pricing.Ceiling;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.provider.Standings;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The lowest price wins; then the smaller priority, the greater weight, and at last the offer's id, so that the same
/// catalogue and the same standings always give the same decision.
///
/// Prices are in the currency of the ceiling, else in the platform's own. Where nobody knows what that of the ceiling
/// is worth, no offer is eligible.
@Singleton
public final class PriceFirstRouter implements Router {

    private static final String POLICY = "price-first/1";

    private final Catalogue catalogue;
    private final Standings standings;
    private final InstantSource clock;

    public PriceFirstRouter(Catalogue catalogue, Standings standings, InstantSource clock) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public RoutingDecision decide(RoutingRequest request) {
        CatalogueSnapshot snapshot = catalogue.current();
        Map<ProviderId, Standing> accounts = standings.now();
        Optional<Currency> currency = request.maxPrice().map(Money::currency);
        Optional<Tariff> tariff = snapshot.prices().tariff(currency, request.tenant());
        Optional<Ceiling> ceiling = tariff.flatMap(
                known -> request.maxPrice().map(most -> snapshot.prices().ceiling(known, most)));
        Shortlist shortlist = new Shortlist(
                new Constraints(request, accounts), tariff.orElseGet(snapshot.prices()::homeTariff), ceiling);
        if (tariff.isPresent()) {
            scan(shortlist, snapshot, request);
        } else {
            shortlist.passOver(offers(snapshot, request.wanted()));
        }
        return new RoutingDecision(
                POLICY,
                snapshot.version(),
                clock.instant(),
                candidates(shortlist, accounts),
                shortlist.cheapestTooDear());
    }

    private static void scan(Shortlist shortlist, CatalogueSnapshot snapshot, RoutingRequest request) {
        switch (request.wanted()) {
            case Wanted.AtLeast wanted ->
                shortlist.scan(snapshot.offersIn(wanted.destination()), wanted.need(request.deliverable()));
            case Wanted.OfPackage _, Wanted.TopUp _ -> shortlist.scan(offers(snapshot, request.wanted()));
        }
    }

    private static List<Sellable> offers(CatalogueSnapshot snapshot, Wanted wanted) {
        return switch (wanted) {
            case Wanted.AtLeast(var destination, var _, var _) -> snapshot.offersIn(destination);
            case Wanted.OfPackage(var id) -> snapshot.offers(id);
            case Wanted.TopUp(var id, var _) -> snapshot.offers(id);
        };
    }

    private static List<Candidate> candidates(Shortlist shortlist, Map<ProviderId, Standing> accounts) {
        List<Candidate> candidates = new ArrayList<>();
        shortlist.eligible().stream()
                .map(shortlist::priced)
                .sorted(bestFirst(accounts))
                .limit(Shortlist.RECORDED)
                .forEach(offer -> candidates.add(candidate(offer, List.of(), accounts, candidates.size() + 1)));
        shortlist.refused().stream()
                .limit(Shortlist.RECORDED - candidates.size())
                .forEach(refused -> candidates.add(
                        candidate(shortlist.priced(refused.sellable()), refused.reasons(), accounts, 0)));
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
}
