package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.catalogue.PackageComparison.Promise;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.provider.LastSync;
import io.esimswitchboard.orchestrator.provider.SyncRecords;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The offers as an operator sees them.
@Singleton
public final class OfferDesk {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::packagePosition)
            .thenComparing(position -> position.offer().uuid());

    private final Catalogue catalogue;
    private final SyncRecords syncs;

    public OfferDesk(Catalogue catalogue, SyncRecords syncs) {
        this.catalogue = catalogue;
        this.syncs = syncs;
    }

    /// Which offers are looked for; an empty part lets everything through.
    public record Filter(Optional<CountryCode> destination, Optional<ProviderId> provider, Optional<PackageId> of) {

        boolean admits(Offer offer) {
            return provider.filter(wanted -> !wanted.equals(offer.provider())).isEmpty()
                    && of.filter(wanted -> !wanted.equals(offer.packageId())).isEmpty();
        }
    }

    /// Where an offer stands in the list, which is in the order of the price.
    public record Position(PackagePosition packagePosition, OfferId offer) {}

    /// @param costAsOf of when the cost is; empty when nobody knows any more
    /// @param equivalence with what the package promises
    public record View(Sellable sellable, Optional<Instant> costAsOf, PackageComparison equivalence) {

        public Position position() {
            return OfferDesk.position(sellable);
        }
    }

    /// At most `limit`, of those behind `after`.
    public List<View> list(Filter filter, Optional<Position> after, int limit) {
        CatalogueSnapshot snapshot = catalogue.current();
        Map<ProviderId, LastSync> last = syncs.all();
        return offers(snapshot, filter)
                .filter(sellable -> filter.admits(sellable.offer()))
                .filter(sellable -> after.filter(end -> ORDER.compare(position(sellable), end) <= 0)
                        .isEmpty())
                .limit(limit)
                .map(sellable -> new View(
                        sellable,
                        costAsOf(
                                snapshot,
                                sellable,
                                Optional.ofNullable(last.get(sellable.offer().provider()))),
                        equivalence(snapshot, sellable)))
                .toList();
    }

    private static Stream<Sellable> offers(CatalogueSnapshot snapshot, Filter filter) {
        return filter
                .destination()
                .map(snapshot::offersIn)
                .orElseGet(() -> snapshot.offers(PackageSort.PRICE))
                .stream();
    }

    private static Position position(Sellable sellable) {
        return new Position(
                PackageSort.PRICE.position(sellable), sellable.offer().id());
    }

    private static Optional<Instant> costAsOf(CatalogueSnapshot snapshot, Sellable sellable, Optional<LastSync> last) {
        PlanCost.Source source = sellable.priced().cost().source();
        return Optional.of(source)
                .filter(from -> from == PlanCost.Source.RATE_CARD)
                .flatMap(_ -> snapshot.prices().rateCardAsOf(sellable.offer().provider()))
                .or(() -> last.flatMap(LastSync::succeededAt));
    }

    private static PackageComparison equivalence(CatalogueSnapshot snapshot, Sellable sellable) {
        EsimPackage esimPackage = sellable.esimPackage();
        boolean claims = snapshot.offers(esimPackage.id()).stream()
                .anyMatch(each -> each.offer().deliverable() == DeliverableKind.CLAIM);
        PackageTerms terms = esimPackage.terms();
        PlanTerms promised = new PlanTerms(
                terms.type(),
                terms.allowance(),
                terms.validityDays(),
                terms.activation(),
                terms.installWindowDays(),
                terms.topUpSupported(),
                claims ? DeliverableKind.CLAIM : DeliverableKind.ESIM_PROFILE);
        return PackageComparison.of(
                new Promise(esimPackage.coverage(), sellable.terms()), new Promise(esimPackage.coverage(), promised));
    }
}
