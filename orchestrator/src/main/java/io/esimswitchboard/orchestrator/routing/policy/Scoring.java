package io.esimswitchboard.orchestrator.routing.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Scores contenders against each other: the weighted mean of the components whose figures are known.
final class Scoring {

    private static final String PREFERRED = "preferred";

    private final Scheme scheme;
    private final List<Contender> contenders;
    private final Scale scale;

    Scoring(Scheme scheme, List<Contender> contenders) {
        this.scheme = scheme;
        this.contenders = contenders;
        this.scale = new Scale(contenders);
    }

    /// All of them, the best first.
    List<Scored> best(TieBreak ties, Seed seed) {
        return contenders.stream().map(this::score).sorted(order(ties, seed)).toList();
    }

    private static Comparator<Scored> order(TieBreak ties, Seed seed) {
        Comparator<Scored> order = Comparator.comparing(Scored::score)
                .reversed()
                .thenComparing(Scored::contender, Contender.CHEAPEST_FIRST);
        return switch (ties) {
            case SEED ->
                order.thenComparingLong(each -> seed.place(each.contender().offer()))
                        .thenComparing(Scoring::id);
            case OFFER_ID -> order.thenComparing(Scoring::id);
        };
    }

    private static UUID id(Scored scored) {
        return scored.contender().offer().uuid();
    }

    private Scored score(Contender contender) {
        Map<Component, BigDecimal> worth = worth(contender.figures());
        BigDecimal total = worth.keySet().stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        SortedMap<String, BigDecimal> components = new TreeMap<>();
        worth.forEach((component, measure) ->
                components.put(component.word(), share(measure.multiply(weight(component)), total)));
        BigDecimal preferred = scheme.prefer().get(contender.provider());
        if (preferred != null) {
            components.put(PREFERRED, preferred);
        }
        return new Scored(contender, components.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), components);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal total) {
        return part.divide(total, Scale.DIGITS, RoundingMode.DOWN).stripTrailingZeros();
    }

    private Map<Component, BigDecimal> worth(Figures figures) {
        Map<Component, BigDecimal> worth = new EnumMap<>(Component.class);
        scheme.weights().forEach((component, weight) -> {
            if (weight.signum() > 0) {
                scale.measure(component, figures).ifPresent(measure -> worth.put(component, measure));
            }
        });
        return worth;
    }

    private BigDecimal weight(Component component) {
        return scheme.weights().getOrDefault(component, BigDecimal.ZERO);
    }
}
