package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.PackageComparison;
import io.esimswitchboard.orchestrator.catalogue.PackageComparison.Promise;
import io.esimswitchboard.orchestrator.catalogue.PackageTerms;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.catalogue.Verdict;
import io.esimswitchboard.orchestrator.pricing.ExactPrice;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.PlanTerms;
import java.math.BigDecimal;
import java.util.Optional;

/// Whether a quoted line may be bought from an offer as it is now, at the quoted price. Exact: nothing is rounded but
/// exchanged costs, which are rounded up.
///
/// The quoted offer may when its cost has not grown; or when it has grown by no more than is absorbed, and the quoted
/// price still bears it. Any other that does at least the same may when it is sold for no more than the quoted price,
/// which then bears its cost.
final class Drift {

    private static final BigDecimal ALL = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CatalogueSnapshot snapshot;
    private final Tariff tariff;
    private final QuoteLine line;
    private final Limits limits;

    /// @param tariff in the quote's currency
    Drift(CatalogueSnapshot snapshot, Tariff tariff, QuoteLine line, Limits limits) {
        this.snapshot = snapshot;
        this.tariff = tariff;
        this.line = line;
        this.limits = limits;
    }

    /// @param absorbBasisPoints by how much the cost may have grown
    /// @param marginFloorPercent what has to be left of the quoted price
    record Limits(int absorbBasisPoints, int marginFloorPercent) {}

    boolean isQuoted(Offer offer) {
        return offer.id().equals(line.offer());
    }

    /// @param offer at its price of now, in the quote's currency
    boolean keepsPromise(Offer offer) {
        return sellable(offer)
                .filter(each -> doesAsMuch(each) && pays(each, offer))
                .isPresent();
    }

    /// Whether it does everything that the quoted package does.
    boolean doesAsMuch(Offer offer) {
        return sellable(offer).filter(this::doesAsMuch).isPresent();
    }

    private Optional<Sellable> sellable(Offer offer) {
        return snapshot.offers(offer.packageId()).stream()
                .filter(each -> each.offer().id().equals(offer.id()))
                .findFirst();
    }

    private boolean pays(Sellable sellable, Offer offer) {
        return tariff.comesTo(offer.cost())
                .filter(cost -> (isQuoted(offer) && hasNotGrown(cost))
                        || (mayCost(cost, offer) && leavesMargin(cost) && earnsFloor(sellable, offer)))
                .isPresent();
    }

    private boolean hasNotGrown(BigDecimal cost) {
        return cost.compareTo(line.cost().exchanged()) <= 0;
    }

    private boolean mayCost(BigDecimal cost, Offer offer) {
        return (isQuoted(offer) && absorbs(cost)) || !offer.sellPrice().exceeds(line.unitPrice());
    }

    private boolean absorbs(BigDecimal cost) {
        BigDecimal most = ALL.add(BigDecimal.valueOf(limits.absorbBasisPoints));
        return cost.multiply(ALL).compareTo(line.cost().exchanged().multiply(most)) <= 0;
    }

    private boolean leavesMargin(BigDecimal cost) {
        BigDecimal most = HUNDRED.subtract(BigDecimal.valueOf(limits.marginFloorPercent));
        return cost.multiply(HUNDRED).compareTo(line.unitPrice().amount().multiply(most)) <= 0;
    }

    private boolean earnsFloor(Sellable sellable, Offer offer) {
        ExactPrice least =
                snapshot.prices().least(offer.provider(), sellable.esimPackage().coverage(), offer.cost());
        return tariff.comesTo(least)
                .filter(amount -> amount.compareTo(line.unitPrice().amount()) <= 0)
                .isPresent();
    }

    private boolean doesAsMuch(Sellable candidate) {
        return snapshot.find(line.packageId())
                .map(quoted -> PackageComparison.of(promise(candidate), promise(quoted))
                        .verdict())
                .filter(verdict -> verdict == Verdict.EQUAL || verdict == Verdict.BETTER)
                .isPresent();
    }

    private static Promise promise(Sellable sellable) {
        return new Promise(sellable.esimPackage().coverage(), sellable.terms());
    }

    /// What was quoted. The package may promise less today.
    private Promise promise(EsimPackage quoted) {
        PackageTerms terms = quoted.terms();
        return new Promise(
                quoted.coverage(),
                new PlanTerms(
                        terms.type(),
                        terms.allowance(),
                        terms.validityDays(),
                        terms.activation(),
                        line.extras().installWindowDays(),
                        line.extras().topUpSupported(),
                        line.deliverable().orElse(DeliverableKind.CLAIM)));
    }
}
