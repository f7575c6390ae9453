package io.esimswitchboard.orchestrator.routing.policy;

import java.util.List;

/// How eligible offers are put into an order.
///
/// @param rules the first whose condition holds is followed
/// @param otherwise where none holds
public record Policy(List<Rule> rules, Scheme otherwise, Exploration exploration, TieBreak ties) {

    /// The name of the rule that holds where no other does.
    public static final String OTHERWISE = "otherwise";

    /// The lowest price, then the smaller priority, the greater weight, and at last the offer's id, so that the same
    /// catalogue and the same standings always give the same decision.
    public static final Policy PRICE_FIRST =
            new Policy(List.of(), Scheme.CHEAPEST, Exploration.NEVER, TieBreak.OFFER_ID);

    public Policy {
        rules = List.copyOf(rules);
    }

    public Rule ruleFor(Occasion occasion) {
        return rules.stream()
                .filter(rule -> rule.condition().holds(occasion))
                .findFirst()
                .orElseGet(() -> new Rule(OTHERWISE, Condition.ALWAYS, otherwise));
    }

    /// @param contenders none of a provider that `scheme` excludes; their order does not matter
    public Ranking rank(List<Contender> contenders, Scheme scheme, Seed seed) {
        return contenders.isEmpty()
                ? Ranking.NOBODY
                : Ranking.of(new Scoring(scheme, contenders).best(ties, seed), exploration, seed);
    }
}
