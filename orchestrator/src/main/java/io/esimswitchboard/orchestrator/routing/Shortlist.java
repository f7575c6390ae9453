package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Need;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.OfferList;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.pricing.Ceiling;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.provider.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sorts offers into eligible ones and others, keeping no more of them than a decision records.
final class Shortlist {

    static final int RECORDED = 50;

    private final Constraints constraints;
    private final Tariff tariff;
    private final Optional<Ceiling> ceiling;
    private final List<Sellable> eligible = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Optional<Money> cheapestTooDear = Optional.empty();

    Shortlist(Constraints constraints, Tariff tariff, Optional<Ceiling> ceiling) {
        this.constraints = constraints;
        this.tariff = tariff;
        this.ceiling = ceiling;
    }

    record Refused(Sellable sellable, List<String> reasons) {}

    /// Goes through offers until enough are eligible. Ends only between two prices, so that offers of equal price are
    /// weighed against each other.
    void scan(List<Sellable> cheapestFirst) {
        for (int i = 0; i < cheapestFirst.size() && considers(cheapestFirst.get(i)); i++) {}
    }

    /// As above; once enough refusals are recorded, only offers that may have what is needed are looked at.
    void scan(OfferList cheapestFirst, Need need) {
        int i = 0;
        while (i < cheapestFirst.size() && considers(cheapestFirst.get(i))) {
            i = refused.size() < RECORDED ? i + 1 : cheapestFirst.next(i + 1, need);
        }
    }

    /// Whether there may be more to learn behind `next`.
    private boolean considers(Sellable next) {
        if (nothingMoreToLearn(next)) {
            return false;
        }
        consider(next);
        return true;
    }

    private boolean nothingMoreToLearn(Sellable next) {
        boolean enough = eligible.size() >= RECORDED && price(next).exceeds(price(eligible.getLast()));
        // The rest costs at least as much as the cheapest that was too dear.
        return enough || (cheapestTooDear.isPresent() && refused.size() >= RECORDED);
    }

    private void consider(Sellable sellable) {
        boolean tooDear = ceiling.isPresent() && !ceiling.get().admits(sellable.priced());
        boolean admitted = constraints.admit(sellable);
        if (admitted && !tooDear) {
            eligible.add(sellable);
            return;
        }
        if (admitted && cheapestTooDear.isEmpty()) {
            cheapestTooDear = Optional.of(price(sellable));
        }
        if (refused.size() < RECORDED) {
            List<String> reasons = new ArrayList<>(constraints.reasons(sellable));
            if (tooDear) {
                reasons.add(Constraints.PRICE_EXCEEDED);
            }
            refused.add(new Refused(sellable, List.copyOf(reasons)));
        }
    }

    /// Records offers that are not compared, for nobody knows what they cost in the wanted currency.
    void passOver(List<Sellable> others) {
        others.stream().limit(Math.max(0, RECORDED - refused.size())).forEach(sellable -> {
            List<String> reasons = new ArrayList<>(constraints.reasons(sellable));
            reasons.add(Constraints.OTHER_CURRENCY);
            refused.add(new Refused(sellable, List.copyOf(reasons)));
        });
    }

    /// What prices are made by here.
    Tariff tariff() {
        return tariff;
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

    /// The offer at the price that is asked for it here.
    Offer priced(Sellable sellable) {
        return sellable.offer().at(price(sellable));
    }

    private Money price(Sellable sellable) {
        return sellable.price(tariff);
    }
}
