package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.Contender;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.esimswitchboard.orchestrator.routing.policy.Ranking;
import io.esimswitchboard.orchestrator.routing.policy.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a decision records of a [Shortlist]: the cheapest eligible offers, and then others, as far as there is room.
final class Candidates {

    private final Shortlist shortlist;
    private final Gauge gauge;
    private final Map<OfferId, Eligible> eligible = new LinkedHashMap<>();

    private record Eligible(Offer offer, Contender contender) {}

    private record Priced(Sellable sellable, Offer offer) {}

    Candidates(Shortlist shortlist, Gauge gauge) {
        this.shortlist = shortlist;
        this.gauge = gauge;
        shortlist.eligible().stream()
                .map(this::priced)
                .sorted(cheapestFirst())
                .limit(Shortlist.RECORDED)
                .forEach(each -> eligible.put(each.offer().id(), eligible(each)));
    }

    /// The same order as that of contenders; of the sellables, there may be many more.
    private Comparator<Priced> cheapestFirst() {
        return Comparator.comparing((Priced each) -> each.offer().sellPrice().amount())
                .thenComparingInt(each -> standing(each).priority())
                .thenComparing(
                        Comparator.comparingInt((Priced each) -> standing(each).weight())
                                .reversed())
                .thenComparing(each -> each.offer().id().uuid());
    }

    private Standing standing(Priced priced) {
        return gauge.standing(priced.offer().provider());
    }

    private Priced priced(Sellable sellable) {
        return new Priced(sellable, shortlist.priced(sellable));
    }

    private Eligible eligible(Priced priced) {
        Offer offer = priced.offer();
        Figures figures = gauge.figures(priced.sellable(), offer);
        return new Eligible(offer, new Contender(offer.id(), offer.provider(), figures));
    }

    List<Contender> contenders() {
        return eligible.values().stream().map(Eligible::contender).toList();
    }

    /// @param ranking of the contenders
    List<Candidate> ranked(Ranking ranking) {
        List<Candidate> candidates = new ArrayList<>();
        ranking.order().forEach(scored -> candidates.add(candidate(scored, candidates.size() + 1)));
        shortlist.refused().stream()
                .limit(Shortlist.RECORDED - candidates.size())
                .forEach(refused -> candidates.add(candidate(refused)));
        return List.copyOf(candidates);
    }

    private Candidate candidate(Scored scored, int rank) {
        Contender contender = scored.contender();
        Offer offer = Objects.requireNonNull(eligible.get(contender.offer())).offer();
        return new Candidate(offer, contender.figures(), List.of(), Optional.of(scored), rank);
    }

    private Candidate candidate(Shortlist.Refused refused) {
        Offer offer = shortlist.priced(refused.sellable());
        return new Candidate(offer, gauge.figures(refused.sellable(), offer), refused.reasons(), Optional.empty(), 0);
    }
}
