package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.PackageTerms;
import io.esimswitchboard.orchestrator.routing.Candidate;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.Ruling;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A quoted line, routed again.
record LineAgain(QuoteLine line, Drift drift, Asking asking, CatalogueSnapshot snapshot) {

    private static final String POLICY = "quote";

    /// What it is bought from at the quoted price: the quoted offer first, then others of the package; else packages
    /// that do at least the same. Empty where there is none.
    Optional<RoutingDecision> kept() {
        RoutingDecision same = samePackage();
        return keeping(same)
                .or(() -> otherPackages()
                        .map(wanted -> asking.upTo(line.unitPrice(), wanted, line.deliverable()))
                        .flatMap(this::keeping));
    }

    /// The best offer that does at least the same, at its price of now.
    Optional<Offer> best() {
        return doingAsMuch(samePackage())
                .or(() -> otherPackages()
                        .map(wanted -> asking.inCurrency(
                                wanted, line.deliverable(), line.unitPrice().currency()))
                        .flatMap(this::doingAsMuch));
    }

    private RoutingDecision samePackage() {
        return asking.inCurrency(
                new Wanted.OfPackage(line.packageId()),
                line.deliverable(),
                line.unitPrice().currency());
    }

    /// None for a package whose destination is chosen later: nothing but the same can stand in for it.
    private Optional<Wanted> otherPackages() {
        return snapshot.find(line.packageId()).flatMap(quoted -> switch (quoted.coverage()) {
            case Coverage.ChosenAtRedemption() -> Optional.empty();
            case Coverage.Countries(var codes) -> Optional.of(atLeast(codes.first(), quoted));
        });
    }

    private static Wanted atLeast(CountryCode country, EsimPackage quoted) {
        PackageTerms terms = quoted.terms();
        Optional<DataVolume> data = switch (terms.allowance()) {
            case Allowance.Fixed(var volume) -> Optional.of(volume);
            case Allowance.Unlimited(var _) -> Optional.empty();
        };
        return new Wanted.AtLeast(country, data, terms.validityDays());
    }

    private Optional<Offer> doingAsMuch(RoutingDecision decision) {
        return decision.ranked().stream().filter(drift::doesAsMuch).findFirst();
    }

    private Optional<RoutingDecision> keeping(RoutingDecision decision) {
        List<Candidate> keeping = decision.candidates().stream()
                .filter(Candidate::eligible)
                .filter(candidate -> drift.keepsPromise(candidate.offer()))
                .sorted(Comparator.comparing(candidate -> !drift.isQuoted(candidate.offer())))
                .toList();
        return keeping.isEmpty() ? Optional.empty() : Optional.of(decision(decision, keeping));
    }

    private RoutingDecision decision(RoutingDecision decision, List<Candidate> keeping) {
        Ruling ruling = decision.ruling();
        return new RoutingDecision(
                new Ruling(POLICY, ruling.rule(), ruling.seed(), ruling.explored()),
                decision.occasion(),
                decision.catalogueVersion(),
                IntStream.range(0, keeping.size())
                        .mapToObj(i -> ranked(keeping.get(i), i + 1))
                        .toList(),
                Optional.empty());
    }

    private Candidate ranked(Candidate candidate, int rank) {
        return new Candidate(
                candidate.offer().at(line.unitPrice()), candidate.figures(), List.of(), candidate.scored(), rank);
    }
}
