package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.pricing.Ceiling;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.orchestrator.routing.policy.Ranking;
import io.esimswitchboard.orchestrator.routing.policy.Rule;
import io.esimswitchboard.orchestrator.routing.policy.Seed;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides by a policy. What an offer has to satisfy comes first; the cheapest [Shortlist#RECORDED] of those that do
/// are then scored against each other.
///
/// Prices are in the currency of the ceiling, else in the platform's own. Where nobody knows what that of the ceiling
/// is worth, no offer is eligible.
@Singleton
public final class WeighOffers {

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final IdGenerator ids;
    private final InstantSource clock;

    public WeighOffers(Catalogue catalogue, Accounts accounts, IdGenerator ids, InstantSource clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /// Pure computing on the current catalogue: no network, no database.
    public RoutingDecision decide(RoutingRequest request, NamedPolicy named) {
        CatalogueSnapshot snapshot = catalogue.current();
        Map<ProviderId, Standing> standings = accounts.standings();
        Occasion occasion = Occasions.of(request, snapshot, clock.instant());
        Rule rule = named.policy().ruleFor(occasion);
        Constraints constraints =
                new Constraints(request, standings, rule.scheme().excluded(occasion));
        Shortlist shortlist = shortlist(request, snapshot, constraints);
        Candidates candidates = new Candidates(shortlist, new Gauge(shortlist.tariff(), standings, accounts));
        Seed seed = new Seed(ids.next().getLeastSignificantBits());
        Ranking ranking = named.policy().rank(candidates.contenders(), rule.scheme(), seed);
        return new RoutingDecision(
                new Ruling(named.name(), rule.name(), seed, ranking.explored()),
                occasion,
                snapshot.version(),
                candidates.ranked(ranking),
                shortlist.cheapestTooDear());
    }

    private static Shortlist shortlist(RoutingRequest request, CatalogueSnapshot snapshot, Constraints constraints) {
        Optional<Currency> currency = request.maxPrice().map(Money::currency);
        Optional<Tariff> tariff = snapshot.prices().tariff(currency, request.tenant());
        Optional<Ceiling> ceiling = tariff.flatMap(
                known -> request.maxPrice().map(most -> snapshot.prices().ceiling(known, most)));
        Shortlist shortlist = new Shortlist(constraints, tariff.orElseGet(snapshot.prices()::homeTariff), ceiling);
        if (tariff.isPresent()) {
            scan(shortlist, snapshot, request);
        } else {
            shortlist.passOver(offers(snapshot, request.wanted()));
        }
        return shortlist;
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
}
