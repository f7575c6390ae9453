package io.esimswitchboard.orchestrator.routing.policy;

import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Contenders in the order in which they are to be tried.
///
/// @param explored whether the first is there by chance and not by its score
public record Ranking(List<Scored> order, boolean explored) {

    static final Ranking NOBODY = new Ranking(List.of(), false);

    /// @param best at least one, the best first
    static Ranking of(List<Scored> best, Exploration exploration, Seed seed) {
        if (!exploration.isDrawn(seed)) {
            return new Ranking(best, false);
        }
        List<Scored> others = others(best, exploration);
        if (others.isEmpty()) {
            return new Ranking(best, false);
        }
        Scored tried = others.get(seed.pick(others.size()));
        List<Scored> order = new ArrayList<>(best);
        order.remove(tried);
        order.addFirst(tried);
        return new Ranking(List.copyOf(order), true);
    }

    /// The best affordable offer of each provider but the first.
    private static List<Scored> others(List<Scored> best, Exploration exploration) {
        Contender first = best.getFirst().contender();
        BigDecimal price = first.figures().price();
        Set<ProviderId> seen = new HashSet<>(Set.of(first.provider()));
        return best.stream()
                .filter(each -> exploration.affords(each.contender().figures().price(), price))
                .filter(each -> seen.add(each.contender().provider()))
                .toList();
    }
}
