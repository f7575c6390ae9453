package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sorts offers into eligible ones and others, keeping no more of them than a decision records.
final class Shortlist {

    static final int RECORDED = 50;

    private final Constraints constraints;
    private final Optional<Money> ceiling;
    private final List<Sellable> eligible = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Optional<Money> cheapestTooDear = Optional.empty();

    Shortlist(Constraints constraints, Optional<Money> ceiling) {
        this.constraints = constraints;
        this.ceiling = ceiling;
    }

    record Refused(Sellable sellable, List<String> reasons) {}

    /// Goes through offers of one currency, the ceiling's where there is one, until enough are eligible. Ends only
    /// between two prices, so that offers of equal price are weighed against each other.
    void scan(List<Sellable> cheapestFirst) {
        for (Sellable sellable : cheapestFirst) {
            if (nothingMoreToLearn(sellable)) {
                return;
            }
            consider(sellable);
        }
    }

    private boolean nothingMoreToLearn(Sellable next) {
        boolean enough = eligible.size() >= RECORDED && price(next).compareTo(price(eligible.getLast())) > 0;
        // The rest costs at least as much as the cheapest that was too dear.
        return enough || (cheapestTooDear.isPresent() && refused.size() >= RECORDED);
    }

    private void consider(Sellable sellable) {
        Money price = sellable.offer().sellPrice();
        boolean tooDear = ceiling.filter(price::exceeds).isPresent();
        boolean admitted = constraints.admit(sellable);
        if (admitted && !tooDear) {
            eligible.add(sellable);
            return;
        }
        if (admitted && cheapestTooDear.isEmpty()) {
            cheapestTooDear = Optional.of(price);
        }
        if (refused.size() < RECORDED) {
            List<String> reasons = new ArrayList<>(constraints.reasons(sellable));
            if (tooDear) {
                reasons.add(Constraints.PRICE_EXCEEDED);
            }
            refused.add(new Refused(sellable, List.copyOf(reasons)));
        }
    }

    /// Records offers that are not compared, for they are priced in another currency.
    void passOver(List<Sellable> others) {
        others.stream().limit(Math.max(0, RECORDED - refused.size())).forEach(sellable -> {
            List<String> reasons = new ArrayList<>(constraints.reasons(sellable));
            reasons.add(Constraints.OTHER_CURRENCY);
            refused.add(new Refused(sellable, List.copyOf(reasons)));
        });
    }

    List<Sellable> eligible() {
        return eligible;
    }

    List<Refused> refused() {
        return refused;
    }

    Optional<Money> cheapestTooDear() {
        return cheapestTooDear;
    }

    private static BigDecimal price(Sellable sellable) {
        return sellable.offer().sellPrice().amount();
    }
}
